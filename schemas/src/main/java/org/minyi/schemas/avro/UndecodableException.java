package org.minyi.schemas.avro;

import org.apache.kafka.common.errors.SerializationException;

/** Bytes that are no record of their topic and never will be, whoever reads them and however often. */
public final class UndecodableException extends SerializationException {
    private static final long serialVersionUID = 1L;

    public UndecodableException(String message) {
        super(message);
    }

    public UndecodableException(String message, Throwable cause) {
        super(message, cause);
    }
}
