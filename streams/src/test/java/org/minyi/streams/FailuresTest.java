package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidPidMappingException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownServerException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;
import org.minyi.streams.query.access.Trouble;

class FailuresTest {

    @Test
    void aThreadWhoseTransactionTheBrokerHadRolledBackIsReplaced() {
        assertThat(answerTo(new InvalidTxnStateException("rolled back after its timeout")))
                .isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
    }

    @Test
    void aThreadThatWaitedInVainIsReplaced() {
        assertThat(answerTo(new TimeoutException("no answer"))).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
    }

    @Test
    void aThreadThatIsToldOfAFaultOfTheBrokerIsReplaced() {
        var asTheProducerSaysIt = new KafkaException("Unhandled error in EndTxnResponse: "
                + "The server experienced an unexpected error when processing the request.");

        assertThat(answerTo(asTheProducerSaysIt)).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
        assertThat(answerTo(new UnknownServerException("asked while it came up")))
                .isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
    }

    @Test
    void aThreadWhoseProducerTheBrokerHasForgottenIsReplaced() {
        var asTheProducerSaysIt = new KafkaException(
                "Unexpected error in TxnOffsetCommitResponse: "
                        + "The producer attempted to use a producer id which is not currently assigned to its transactional id.");

        assertThat(answerTo(asTheProducerSaysIt)).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
        assertThat(answerTo(new InvalidPidMappingException("expired")))
                .isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
    }

    @Test
    void anyOtherFaultOfTheProducerEndsTheProcess() {
        assertThat(answerTo(new KafkaException("Unhandled error in EndTxnResponse: The cluster is not authorized.")))
                .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    }

    @Test
    void anythingElseEndsTheProcess() {
        assertThat(answerTo(new IllegalStateException("a bucket below zero")))
                .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    }

    private static StreamThreadExceptionResponse answerTo(Exception cause) {
        return new Failures(new Trouble(Map.of("bootstrap.servers", "localhost:9092")))
                .handle(new StreamsException("in a stream thread", cause));
    }
}
