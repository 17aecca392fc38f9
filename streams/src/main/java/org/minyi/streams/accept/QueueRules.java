package org.minyi.streams.accept;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.minyi.schemas.QueueStatus;
import org.minyi.streams.contract.EntityId;
import org.minyi.streams.contract.Refusal;

/** What must hold of a sample of a queue that somebody sends. */
public final class QueueRules {

    private static final List<Rule<QueueStatus>> RULES = List.of(
            Rule.present("line", QueueStatus::getLine),
            new Rule<>(
                    "bad-source",
                    "source",
                    sample -> !EntityId.isSource(sample.getSource()),
                    sample -> "a source is 1 to 32 letters, digits, '.', '_' or '-'"),
            new Rule<>(
                    "negative-count",
                    "waitingCalls",
                    sample -> sample.getWaitingCalls() < 0 || agents(sample).anyMatch(count -> count < 0),
                    sample -> "nobody waits or works less than 0 times"),
            Rule.possible("oldestWaitingSince", QueueStatus::getOldestWaitingSince, QueueStatus::getSampledAt));

    private QueueRules() {}

    /** The first that it breaks, if it comes at that moment. */
    public static Optional<Refusal> broken(QueueStatus sample, Instant arrivedAt) {
        if (sample.getSampledAt().isAfter(arrivedAt.plus(HeaderRules.TOLERANCE))) {
            return Optional.of(new Refusal(
                    "event-in-the-future",
                    "sampledAt",
                    sample.getSampledAt() + " lies more than " + HeaderRules.TOLERANCE.toMinutes()
                            + " minutes after the arrival at " + arrivedAt));
        }
        return RULES.stream().flatMap(rule -> rule.check(sample).stream()).findFirst();
    }

    private static Stream<Integer> agents(QueueStatus sample) {
        return Stream.of(
                        sample.getAgentsLoggedIn(),
                        sample.getAgentsIdle(),
                        sample.getAgentsTalking(),
                        sample.getAgentsWrapUp(),
                        sample.getAgentsAway())
                .filter(Objects::nonNull);
    }
}
