package org.minyi.schemas.registry;

import org.apache.kafka.common.KafkaException;

/** The registry could not be asked or refused; never the fault of the record being read. */
public final class RegistryException extends KafkaException {
    private static final long serialVersionUID = 1L;

    /** The HTTP status where no registry answered. */
    public static final int NO_ANSWER = 0;

    private final int status;
    private final int errorCode;

    /**
     * @param status the HTTP status, or {@link #NO_ANSWER}
     * @param errorCode the registry's own code, e.g. 42201; 0 if it gave none
     */
    public RegistryException(String message, int status, int errorCode) {
        super(message);
        this.status = status;
        this.errorCode = errorCode;
    }

    public RegistryException(String message, int status, int errorCode, Throwable cause) {
        super(message, cause);
        this.status = status;
        this.errorCode = errorCode;
    }

    public int status() {
        return status;
    }

    public int errorCode() {
        return errorCode;
    }

    /** Whether the same request may succeed later: nobody answered, or the registry was busy or broken. */
    public boolean isRetriable() {
        return mayPass(status);
    }

    static boolean mayPass(int status) {
        return status == NO_ANSWER || status == 408 || status == 429 || status >= 500;
    }
}
