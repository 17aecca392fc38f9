package org.minyi.streams.query.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minyi.streams.query.problem.RefusedRequestException;

/** How many live streams one address may hold. */
class SeatsTest {

    private static final String SOMEBODY = "192.0.2.7";

    private final Seats seats = new Seats();

    @Test
    void areFreeAgainWhenSomebodyLeaves() {
        fill(SOMEBODY);
        assertThatThrownBy(() -> seats.take(SOMEBODY)).hasMessageContaining("at most 20 live streams");

        seats.leave(SOMEBODY);

        assertThatCode(() -> seats.take(SOMEBODY)).doesNotThrowAnyException();
        assertThatThrownBy(() -> seats.take(SOMEBODY)).isInstanceOf(RefusedRequestException.class);
    }

    @Test
    void ofOneAddressAreNotThoseOfAnother() {
        fill(SOMEBODY);

        assertThatCode(() -> seats.take("192.0.2.8")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "[0:0:0:0:0:0:0:1]"})
    void areWithoutEndForThisMachine(String address) {
        fill(address);

        assertThatCode(() -> seats.take(address)).doesNotThrowAnyException();
    }

    private void fill(String address) {
        IntStream.range(0, Limits.STREAMS_OF_ADDRESS).forEach(seat -> seats.take(address));
    }
}
