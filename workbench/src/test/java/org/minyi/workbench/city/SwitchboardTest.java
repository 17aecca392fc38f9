package org.minyi.workbench.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.CallDirection;
import org.minyi.schemas.CallEvent;
import org.minyi.schemas.CallEventType;
import org.minyi.schemas.QueueStatus;

/** Samples of the queues beside the calls that are told once they are over. */
class SwitchboardTest {

    private static final City HENGYANG = CityFile.named("hengyang-2023");
    private static final Instant MORNING = Instant.parse("2026-06-08T01:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-06-08T19:00:00Z");
    private static final List<Instant> HALF_MINUTES = IntStream.range(0, 240)
            .mapToObj(half -> MORNING.plus(Duration.ofSeconds(30L * half)))
            .toList();
    private static final Duration UNTIL_ALL_IS_TOLD = Duration.ofDays(60);

    private static final Present PRESENT = new Present(HENGYANG, 0.3, 7, MORNING.minus(Duration.ofHours(1)), MORNING);
    private static final Collection<CallEvent> CALLS = callsOfTheMorning();

    @Test
    void countThoseWhoWaitAndThoseWhoTalkAtThatMoment() {
        for (Instant moment : HALF_MINUTES) {
            for (QueueStatus sample : PRESENT.queues(moment)) {
                List<CallEvent> waiting = under(sample, call -> waits(call, moment));
                assertThat(sample.getWaitingCalls()).isEqualTo(waiting.size());
                assertThat(sample.getOldestWaitingSince())
                        .isEqualTo(waiting.stream()
                                .map(CallEvent::getEnteredQueueAt)
                                .min(Instant::compareTo)
                                .orElse(null));
                assertThat(sample.getAgentsTalking())
                        .isEqualTo(under(sample, call -> talks(call, moment)).size());
            }
        }
        assertThat(HALF_MINUTES.stream().flatMap(moment -> PRESENT.queues(moment).stream()))
                .as("now and then somebody waits")
                .anyMatch(sample -> sample.getWaitingCalls() > 0);
    }

    @Test
    void sayWhatEveryAgentDoes() {
        assertThat(Stream.concat(HALF_MINUTES.stream(), Stream.of(NIGHT))
                        .flatMap(moment -> PRESENT.queues(moment).stream()))
                .allMatch(sample -> sample.getAgentsLoggedIn() > 0)
                .allMatch(sample -> sample.getAgentsLoggedIn()
                        == sample.getAgentsIdle()
                                + sample.getAgentsTalking()
                                + sample.getAgentsWrapUp()
                                + sample.getAgentsAway());
    }

    @Test
    void haveFewerAgentsAtNight() {
        assertThat(PRESENT.queues(NIGHT).get(0).getAgentsLoggedIn())
                .isLessThan(PRESENT.queues(MORNING).get(0).getAgentsLoggedIn() / 3);
    }

    @Test
    void areOfTheCitysLines() {
        assertThat(PRESENT.queues(MORNING))
                .extracting(QueueStatus::getLine, QueueStatus::getSource, QueueStatus::getSampledAt)
                .containsExactlyElementsOf(HENGYANG.calls().lines().stream()
                        .map(line -> tuple(line.code(), line.code(), MORNING))
                        .toList());
    }

    /** As they hold in the end, told late or corrected. */
    private static Collection<CallEvent> callsOfTheMorning() {
        Sent sent = Sent.by(
                inlet -> PRESENT.sendUntil(MORNING.plus(UNTIL_ALL_IS_TOLD), inlet),
                event -> event instanceof CallEvent call && call.getEventTime().isBefore(NIGHT));
        return sent.of(CallEvent.class)
                .filter(call -> call.getType() == CallEventType.FINISHED)
                .collect(Collectors.toMap(
                        CallEvent::getCallId,
                        call -> call,
                        (one, other) -> one.getRevision() < other.getRevision() ? other : one))
                .values();
    }

    private static List<CallEvent> under(QueueStatus sample, Predicate<CallEvent> which) {
        return CALLS.stream()
                .filter(call -> call.getLine().equals(sample.getLine()))
                .filter(which)
                .toList();
    }

    private static boolean waits(CallEvent call, Instant moment) {
        Instant until = call.getAnsweredAt() == null ? call.getEndedAt() : call.getAnsweredAt();
        return call.getDirection() == CallDirection.INBOUND
                && call.getEnteredQueueAt() != null
                && lasts(call.getEnteredQueueAt(), until, moment);
    }

    private static boolean talks(CallEvent call, Instant moment) {
        return call.getAnsweredAt() != null && lasts(call.getAnsweredAt(), call.getEndedAt(), moment);
    }

    private static boolean lasts(Instant from, Instant until, Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
