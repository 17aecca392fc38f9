package org.minyi.streams;

import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidPidMappingException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownServerException;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.minyi.schemas.registry.RegistryException;
import org.minyi.streams.query.access.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a stream thread that failed: where waiting may help, another takes its place and replays what was not
 * committed; anything else is a bug, and the process ends rather than go on with doubtful figures.
 */
final class Failures implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private static final List<String> IN_WORDS =
            List.of(Errors.UNKNOWN_SERVER_ERROR.message(), Errors.INVALID_PRODUCER_ID_MAPPING.message());

    private final Trouble trouble;

    /** Says what to do where that helps. */
    Failures(Trouble trouble) {
        this.trouble = trouble;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        if (mayPass(failure)) {
            LOG.warn("a stream thread failed and is replaced: {}", failure.toString());
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        LOG.error("a stream thread failed for good", failure);
        trouble.sentence(failure).ifPresent(LOG::error);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    static boolean mayPass(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (passes(cause)) {
                return true;
            }
        }
        return false;
    }

    /** An invalid transaction state is what a commit is told that the broker had already rolled back (KAFKA-20785). */
    private static boolean passes(Throwable cause) {
        return cause instanceof RetriableException
                || cause instanceof InvalidTxnStateException
                || cause instanceof RegistryException registry && registry.isRetriable()
                || isOfBroker(cause);
    }

    /**
     * A broker that is coming up may answer the end of a transaction with a fault of its own, and one that has lost or given
     * up what it knew of a producer that it knows no such; the producer hands both on as words. Whether it was committed is
     * known once another producer of the same name asks: it waits for that.
     */
    private static boolean isOfBroker(Throwable cause) {
        return cause instanceof UnknownServerException
                || cause instanceof InvalidPidMappingException
                || cause.getClass() == KafkaException.class
                        && IN_WORDS.stream().anyMatch(String.valueOf(cause.getMessage())::endsWith);
    }
}
