package org.minyi.workbench.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.TicketEvent;
import org.minyi.schemas.TicketEventType;

class SurgesTest {

    private static final City HENGYANG = CityFile.named("hengyang-2023");
    private static final Instant MORNING = Instant.parse("2026-06-08T02:00:00Z");
    private static final Duration FIVE_WEEKS = Duration.ofDays(35);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration UNTIL_ALL_IS_TOLD = Duration.ofDays(22);
    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final Sent ACCEPTED = accepted();

    @Test
    void areOfOneCategoryInOneRegionWithinMinutes() {
        Map<Long, List<TicketEvent>> surges = surges("L");

        surges.values().stream().filter(surge -> surge.size() == Surges.TICKETS).forEach(surge -> {
            assertThat(surge)
                    .extracting(TicketEvent::getCategory)
                    .containsOnly(surge.get(0).getCategory());
            assertThat(surge)
                    .extracting(TicketEvent::getRegion)
                    .containsOnly(surge.get(0).getRegion());
            assertThat(lasts(surge)).isLessThanOrEqualTo(Duration.ofMillis(Surges.LASTS));
        });
        assertThat(surges.values().stream().map(surge -> surge.get(0).getCategory()))
                .as("not always the same")
                .anyMatch(category -> !category.equals(
                        surges.values().iterator().next().get(0).getCategory()));
    }

    @Test
    void comeEveryFewMinutesWhenLiveAndAFewTimesAWeekBefore() {
        long live = surges("L").values().stream()
                .map(surge -> surge.get(0).getEventTime())
                .filter(time -> time.isBefore(MORNING.plus(AN_HOUR)))
                .count();
        long before = surges("G").values().stream()
                .map(surge -> surge.get(0).getEventTime())
                .filter(time -> time.isBefore(MORNING))
                .count();

        assertThat(live).isBetween(9L, 11L);
        assertThat(before).isBetween(14L, 16L);
    }

    private static Sent accepted() {
        Present present = new Present(HENGYANG, 0.001, 1, MORNING.minus(FIVE_WEEKS), MORNING);
        return Sent.by(
                inlet -> present.sendUntil(MORNING.plus(UNTIL_ALL_IS_TOLD), inlet),
                event -> event instanceof TicketEvent ticket
                        && ticket.getType() == TicketEventType.ACCEPTED
                        && ticket.getEventTime().isBefore(MORNING.plus(HALF_A_DAY)));
    }

    /** The accepted tickets of each surge, as they hold in the end. */
    private static Map<Long, List<TicketEvent>> surges(String idPrefix) {
        return ACCEPTED
                .of(TicketEvent.class)
                .filter(ticket -> ticket.getTicketId().startsWith(idPrefix + "2026"))
                .collect(Collectors.toMap(
                        TicketEvent::getTicketId,
                        ticket -> ticket,
                        (one, other) -> one.getRevision() < other.getRevision() ? other : one))
                .values()
                .stream()
                .sorted(Comparator.comparing(TicketEvent::getEventTime))
                .collect(Collectors.groupingBy(SurgesTest::surge, TreeMap::new, Collectors.toList()));
    }

    private static long surge(TicketEvent ticket) {
        return Long.parseLong(ticket.getTicketId().substring(5), Character.MAX_RADIX) / Surges.TICKETS;
    }

    private static Duration lasts(List<TicketEvent> surge) {
        return Duration.between(
                surge.get(0).getEventTime(), surge.get(surge.size() - 1).getEventTime());
    }
}
