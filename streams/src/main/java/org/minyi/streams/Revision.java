package org.minyi.streams;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.minyi.schemas.Topics;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Ticket;
import org.minyi.streams.contract.Verdict;
import org.minyi.streams.fold.Matter;
import org.minyi.streams.fold.Repeats;

/** Shows every entity as it stands on two bases to those who look for {@link Causes}. */
final class Revision {

    /** What an entity did to a figure without an event of its own: its deadline passed. */
    private static final String TIME = "time";

    /** What other tickets did to a repeat: it became one, or is none any longer. */
    private static final String OTHER_TICKETS = "other-tickets";

    private final LocalWindows windows;
    private final AsOf before;
    private final AsOf after;
    private final Causes causes;
    private final RepeatCount repeatsThen;
    private final RepeatCount repeatsNow;
    private final Map<String, String> ofTickets = new HashMap<>();

    /** From the former to the latter moment. */
    Revision(LocalWindows windows, AsOf before, AsOf after, Repeats rule, Causes causes) {
        this.windows = windows;
        this.before = before;
        this.after = after;
        this.causes = causes;
        this.repeatsThen = new RepeatCount(rule, windows);
        this.repeatsNow = new RepeatCount(rule, windows);
    }

    /**
     * Begins some entities, of which all facts will be taken.
     *
     * @param then the rules as of the former moment
     * @param now the rules as of the latter
     */
    <F extends Fact, E> Part<F, E> part(Flow<?, F, E> then, Flow<?, F, E> now) {
        return new Part<>(then, now);
    }

    /** Some entities of one partition. */
    final class Part<F extends Fact, E> {

        private final Flow<?, F, E> then;
        private final Flow<?, F, E> now;
        private final Revised<F, E> entities;
        private final boolean repeats;

        private Part(Flow<?, F, E> then, Flow<?, F, E> now) {
            this.then = then;
            this.now = now;
            this.entities = new Revised<>(now, windows, before, after);
            this.repeats = causes.areAboutRepeats() && now.topic() == Topics.TICKETS;
        }

        /**
         * Takes what acceptance made of one record.
         *
         * @param isNew whether the former basis had it not; after such a one all are
         */
        void take(Verdict<F> verdict, boolean isNew) {
            entities.take(verdict, isNew);
        }

        /** All facts of theirs have been taken. */
        void end() {
            entities.end(repeats, this::see);
        }

        private void see(String id, Optional<E> before, Optional<E> after, Supplier<List<Revised.Step<E>>> steps) {
            causes.see(
                    id, contributions(then, before), contributions(now, after), () -> path(before, after, steps.get()));
            if (repeats) {
                before.ifPresent(repeatsThen::take);
                after.ifPresent(repeatsNow::take);
                ofDemand(before, steps.get()).ifPresent(kind -> ofTickets.put(id, kind));
            }
        }

        /** First time passes, then one event after the other comes; what these do not explain was undone by time. */
        private List<Causes.Cause> path(Optional<E> before, Optional<E> after, List<Revised.Step<E>> steps) {
            var path = new ArrayList<Causes.Cause>();
            path.add(new Causes.Cause(TIME, contributions(now, before)));
            steps.forEach(step -> path.add(new Causes.Cause(step.kind(), contributions(now, step.entity()))));
            path.add(new Causes.Cause(TIME, contributions(now, after)));
            return path;
        }
    }

    /** The kind of the last event that made another demand of a ticket. */
    private static <E> Optional<String> ofDemand(Optional<E> before, List<Revised.Step<E>> steps) {
        Optional<String> last = Optional.empty();
        var demand = demand(before);
        for (var step : steps) {
            var next = demand(step.entity());
            if (!next.equals(demand)) {
                last = Optional.of(step.kind());
            }
            demand = next;
        }
        return last;
    }

    private static Optional<String> demand(Optional<?> ticket) {
        return ticket.map(Ticket.class::cast)
                .filter(Ticket::isComparable)
                .map(comparable -> Matter.of(comparable) + " " + comparable.demand());
    }

    /** All entities have been shown: what they come to together is shown too. */
    void end() {
        var former = new HashMap<String, List<Contribution>>();
        repeatsThen.end((repeat, contributions) -> former.put(repeat.ticket(), contributions));
        repeatsNow.end((repeat, contributions) ->
                repeat(repeat.ticket(), Optional.ofNullable(former.remove(repeat.ticket())), contributions));
        former.forEach((ticket, contributions) -> repeat(ticket, Optional.of(contributions), List.of()));
    }

    private void repeat(String ticket, Optional<List<Contribution>> then, List<Contribution> now) {
        var kind = ofTickets.getOrDefault(ticket, OTHER_TICKETS);
        causes.see(ticket, then.orElse(List.of()), now, () -> List.of(new Causes.Cause(kind, now)));
    }

    private static <E> List<Contribution> contributions(Flow<?, ?, E> flow, Optional<E> entity) {
        return entity.map(flow.measuring()::contributions).orElse(List.of());
    }
}
