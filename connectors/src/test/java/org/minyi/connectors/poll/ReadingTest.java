package org.minyi.connectors.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.minyi.connectors.poll.Reading.Begin;
import org.minyi.connectors.poll.Reading.From;

class ReadingTest {

    private static final Place EIGHT = new Place(LocalDateTime.parse("2023-05-01T08:00"), "1");
    private static final Place NINE = new Place(LocalDateTime.parse("2023-05-01T09:00"), "2");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Instant now = Instant.parse("2023-05-01T09:00:00Z");
    private final Reading reading = new Reading(MINUTE, null, () -> now);

    @Test
    void aTableIsReadFromItsBeginningPageByPage() {
        assertThat(reading.next()).isEqualTo(new Begin(From.BEGINNING, null));

        reading.read(EIGHT, true);
        reading.pageRead(false);

        assertThat(reading.next()).isEqualTo(new Begin(From.PLACE, EIGHT));
    }

    @Test
    void theNextRoundBeginsByTheOverlapBeforeTheLastRow() {
        readToTheEnd(NINE, true);

        assertThat(reading.next()).isEqualTo(minuteBeforeNine());
    }

    @Test
    void soDoesAnotherStart() {
        var restarted = new Reading(MINUTE, NINE, () -> now);

        assertThat(restarted.next()).isEqualTo(minuteBeforeNine());
    }

    @Test
    void withoutAnOverlapAnotherStartGoesOnRightBehindTheLastRow() {
        var restarted = new Reading(Duration.ZERO, NINE, () -> now);

        assertThat(restarted.next()).isEqualTo(new Begin(From.PLACE, NINE));
    }

    @Test
    void whatWasReadOnceMoreDoesNotMoveTheLastRowBack() {
        readToTheEnd(NINE, true);

        reading.next();
        reading.read(EIGHT, true);

        assertThat(reading.last()).isEqualTo(NINE);
        assertThat(reading.next()).isEqualTo(new Begin(From.PLACE, EIGHT));
    }

    @Test
    void whenNothingNewCameForLongerThanTheOverlapNothingIsReadAgain() {
        readToTheEnd(NINE, true);
        now = now.plus(MINUTE).plusMillis(1);
        assertThat(reading.next()).isEqualTo(minuteBeforeNine());

        readToTheEnd(NINE, false);

        assertThat(reading.next()).isEqualTo(new Begin(From.PLACE, NINE));
    }

    @Test
    void aRoundThatBeganEarlierSettlesNothing() {
        readToTheEnd(NINE, true);
        reading.next();
        now = now.plus(MINUTE).plusMillis(1);

        readToTheEnd(NINE, false);

        assertThat(reading.next()).isEqualTo(minuteBeforeNine());
    }

    @Test
    void afterALostConnectionTheRoundBeginsAnew() {
        reading.read(EIGHT, true);
        reading.pageRead(false);

        reading.again();

        assertThat(reading.next().from()).isEqualTo(From.MOMENT);
    }

    private void readToTheEnd(Place place, boolean isNew) {
        reading.read(place, isNew);
        reading.pageRead(true);
    }

    private static Begin minuteBeforeNine() {
        return new Begin(From.MOMENT, new Place(NINE.updated().minusMinutes(1), ""));
    }
}
