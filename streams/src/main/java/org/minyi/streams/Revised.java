package org.minyi.streams;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Verdict;
import org.minyi.streams.fold.Fold;
import org.minyi.streams.fold.History;

/**
 * Some entities of one kind as they stand on two bases, of which the latter has every fact of the former: each is
 * looked at once, when all facts are known.
 */
final class Revised<F extends Fact, E> {

    /** Sees an entity on both bases. */
    interface Each<E> {

        /**
         * The entity of that id.
         *
         * @param before empty where it did not count
         * @param after empty where it does not count
         * @param events how many events stand in the latter's history alone, by kind, e.g. tickets.HANDLED
         */
        void see(String id, Optional<E> before, Optional<E> after, Supplier<Map<String, Long>> events);
    }

    private final Flow<?, F, E> flow;
    private final Fold<F, E> fold;
    private final AsOf before;
    private final AsOf after;
    private final Histories<F, E> histories;
    private final Map<String, History<F>> former = new HashMap<>();

    /** The entities of one partition, whose records are taken in their order. */
    Revised(Flow<?, F, E> flow, LocalWindows windows, AsOf before, AsOf after) {
        this.flow = flow;
        this.fold = new Fold<>(flow.lifecycle());
        this.before = before;
        this.after = after;
        this.histories = new Histories<>(flow, windows, Histories.Books.NONE);
    }

    /**
     * Takes what acceptance made of one record.
     *
     * @param isNew whether the former basis had it not; after such a one all are
     */
    void take(Verdict<F> verdict, boolean isNew) {
        if (isNew && verdict instanceof Verdict.Accepted<F> accepted) {
            former.computeIfAbsent(accepted.entityId(), histories::of);
        }
        histories.take(verdict);
    }

    /** Shows every entity that may differ, or every entity. */
    void end(boolean all, Each<E> each) {
        boolean anyMay = all || !before.equals(after);
        histories.forEach((id, history) -> {
            if (anyMay || former.containsKey(id)) {
                show(id, former.getOrDefault(id, history), history, each);
            }
        });
        histories.clear();
    }

    private void show(String id, History<F> known, History<F> knownNow, Each<E> each) {
        var then = fold.upTo(known, before.last()).history();
        var now = fold.upTo(knownNow, after.last()).history();
        var lifecycle = flow.lifecycle();
        each.see(id, lifecycle.fold(id, then), lifecycle.fold(id, now), () -> events(then, now));
    }

    private Map<String, Long> events(History<F> then, History<F> now) {
        var old = new HashSet<F>();
        then.tellings().forEach(telling -> old.add(telling.fact()));
        var events = new TreeMap<String, Long>();
        for (var telling : now.tellings()) {
            if (!old.contains(telling.fact())) {
                events.merge(flow.name() + "." + telling.fact().type().name(), 1L, Long::sum);
            }
        }
        return events;
    }
}
