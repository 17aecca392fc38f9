package org.minyi.streams;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Verdict;
import org.minyi.streams.fold.Fold;
import org.minyi.streams.fold.History;

/**
 * Some entities of one kind as they stand on two bases, of which the latter has every fact of the former: each is looked at
 * once, when all facts are known.
 */
final class Revised<F extends Fact, E> {

    /** Sees an entity on both bases. */
    interface Each<E> {

        /**
         * The entity of that id.
         *
         * @param before empty where it did not count
         * @param after empty where it does not count
         * @param steps from the one to the other, event by event
         */
        void see(String id, Optional<E> before, Optional<E> after, Supplier<List<Step<E>>> steps);
    }

    /**
     * What one more event made of an entity.
     *
     * @param kind the event's, e.g. tickets.HANDLED
     * @param entity empty where it does not count
     */
    record Step<E>(String kind, Optional<E> entity) {}

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
        each.see(id, entity(id, then), entity(id, now), () -> steps(id, then, now));
    }

    private List<Step<E>> steps(String id, History<F> then, History<F> now) {
        var old = new HashSet<F>();
        then.tellings().forEach(telling -> old.add(telling.fact()));
        var steps = new ArrayList<Step<E>>();
        var history = then;
        for (var telling : now.tellings()) {
            var fact = telling.fact();
            if (!old.contains(fact)) {
                history = fold.take(history, fact).history();
                steps.add(new Step<>(flow.name() + "." + fact.type().name(), entity(id, history)));
            }
        }
        return steps;
    }

    private Optional<E> entity(String id, History<F> history) {
        return flow.lifecycle().fold(id, history);
    }
}
