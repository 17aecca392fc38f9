package org.minyi.streams.query.problem;

/** Kafka said no, or nothing in time; the message is a sentence, the cause what it said. */
public final class KafkaRefusedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public KafkaRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
