package org.minyi.workbench.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.CallEvent;
import org.minyi.schemas.Event;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.ServiceEvent;
import org.minyi.schemas.TicketEvent;
import org.minyi.schemas.TicketEventType;

/** The city's traffic around a moment of another year than the reported one. */
class PresentTest {

    private static final City HENGYANG = CityFile.named("hengyang-2023");
    private static final double SCALE = 0.01;
    private static final long SEED = 12345;
    private static final Instant MONDAY_MORNING = Instant.parse("2026-06-08T02:00:00Z");
    private static final Duration DRAFT_CLOCK_WRONG_BY = Duration.ofHours(9);

    @Test
    void tellsNothingBeforeItHasHappened() {
        Present present = since(MONDAY_MORNING.minus(Duration.ofDays(3)));

        for (int hour = -72; hour < 72; hour++) {
            Instant moment = MONDAY_MORNING.plus(Duration.ofHours(hour));
            assertThat(Sent.by(inlet -> present.sendUntil(moment, inlet)).facts())
                    .allMatch(fact -> !fact.getEventTime().isAfter(moment) || isFromTheFarFuture(fact));
        }
    }

    @Test
    void leavesOutWhatBeginsEarlierAndNothingElse() {
        Instant from = MONDAY_MORNING.minus(Duration.ofDays(4));

        Sent earlier = until(MONDAY_MORNING, since(from.minus(Duration.ofDays(3))));
        Sent later = until(MONDAY_MORNING, since(from));

        assertThat(acceptedIds(earlier, from)).isNotEmpty().isEqualTo(acceptedIds(later, from));
        assertThat(later.events()).allMatch(new HashSet<>(earlier.events())::contains);
        assertThat(later.of(TicketEvent.class).filter(PresentTest::isAccepted))
                .allMatch(
                        ticket -> ticket.getEventTime().isAfter(from.minus(DRAFT_CLOCK_WRONG_BY)) || isLongAgo(ticket));
    }

    @Test
    void goesOnWhereItEnded() {
        Instant from = MONDAY_MORNING.minus(Duration.ofDays(4));
        Instant end = MONDAY_MORNING.minus(Duration.ofDays(1));
        Sent inOne = until(MONDAY_MORNING, since(from));

        Sent first = until(end, since(from));
        Present again = since(from);
        again.skipUntil(end);
        Sent second = until(MONDAY_MORNING, again);

        assertThat(Stream.concat(first.events().stream(), second.events().stream()))
                .containsExactlyElementsOf(inOne.events());
    }

    @Test
    void tellsOfEveryKindAndOfNothingThatTheReferenceYearHas() {
        Sent year = Sent.by(inlet -> new ReferenceYear(HENGYANG, SCALE, SEED, Faults.NONE).stream(inlet));

        Sent present = until(MONDAY_MORNING, since(MONDAY_MORNING.minus(Duration.ofDays(35))));

        assertThat(Collections.disjoint(new HashSet<>(year.keys()), present.keys()))
                .isTrue();
        assertThat(Stream.of(CallEvent.class, TicketEvent.class, RatingEvent.class, ServiceEvent.class))
                .allMatch(kind -> present.of(kind).findAny().isPresent());
    }

    @Test
    void goesOnOverNewYear() {
        Instant newYear = Instant.parse("2025-12-31T16:00:00Z");

        Sent sent = until(newYear.plus(Duration.ofDays(6)), since(newYear.minus(Duration.ofDays(6))));

        List<Instant> days = IntStream.range(-6, 6)
                .mapToObj(day -> newYear.plus(Duration.ofDays(day)))
                .toList();
        assertThat(days).allMatch(day -> sent.of(RatingEvent.class)
                .map(RatingEvent::getEventTime)
                .anyMatch(time -> !time.isBefore(day) && time.isBefore(day.plus(Duration.ofDays(1)))));
    }

    /** Sixteen bytes each: less than 4 MB at full size. */
    @Test
    void holdsLittleAtFullSize() {
        Present present = new Present(HENGYANG, 1, SEED, MONDAY_MORNING.minus(Duration.ofDays(35)), MONDAY_MORNING);

        present.skipUntil(MONDAY_MORNING);

        assertThat(present.mostHeld()).isBetween(1_000, 250_000);
    }

    private static Present since(Instant from) {
        return new Present(HENGYANG, SCALE, SEED, from, MONDAY_MORNING);
    }

    private static Sent until(Instant moment, Present present) {
        return Sent.by(inlet -> present.sendUntil(moment, inlet));
    }

    private static boolean isAccepted(TicketEvent event) {
        return event.getType() == TicketEventType.ACCEPTED;
    }

    /** The tickets that say from the first that they were accepted then or later. */
    private static Set<String> acceptedIds(Sent sent, Instant from) {
        return sent.of(TicketEvent.class)
                .filter(PresentTest::isAccepted)
                .filter(ticket -> ticket.getRevision() == 0)
                .filter(ticket -> !ticket.getEventTime().isBefore(from) && !isFromTheFarFuture(ticket))
                .map(TicketEvent::getTicketId)
                .collect(Collectors.toSet());
    }

    /** One of those that are broken on purpose, too. */
    private static boolean isLongAgo(Event fact) {
        return fact.getEventTime().equals(Instant.EPOCH);
    }

    /** One of those that are broken on purpose. */
    private static boolean isFromTheFarFuture(Event fact) {
        return fact.getEventTime().isAfter(Instant.parse("2100-01-01T00:00:00Z"));
    }
}
