package org.minyi.workbench.city;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Draws up a topic's ledger from plans: the events of all lives, and what mishaps add to them. */
final class Bookkeeping {

    private Bookkeeping() {}

    static Ledger ledger(List<? extends Plan<?>> plans) {
        long counted = 0;
        long waiting = 0;
        for (Plan<?> plan : plans) {
            for (Part<?> part : plan.parts()) {
                long events = part.count() * part.soundEvents();
                counted += part.fate().account() == Account.COUNTED ? events : 0;
                waiting += part.fate().account() == Account.WAITING ? events : 0;
            }
        }
        SortedMap<String, Long> rejected = refused(plans);
        long duplicates = extra(plans, mishap -> mishap.sendings(Account.DUPLICATE));
        long superseded = extra(plans, mishap -> mishap.sendings(Account.SUPERSEDED));
        long refused = rejected.values().stream().mapToLong(Long::longValue).sum();
        return new Ledger(
                counted + waiting + duplicates + superseded + refused,
                counted + waiting,
                counted,
                duplicates,
                superseded,
                waiting,
                rejected,
                extra(plans, Mishap::late));
    }

    /** Events by the code under which the pipeline rejects them. */
    private static SortedMap<String, Long> refused(List<? extends Plan<?>> plans) {
        SortedMap<String, Long> refused = new TreeMap<>();
        plans.stream().flatMap(plan -> plan.parts().stream()).forEach(part -> {
            for (int step = 0; step < part.life().length(); step++) {
                refused.merge(part.life().refusal(step), part.count(), Long::sum);
            }
        });
        refused.remove("");
        return refused;
    }

    private static long extra(List<? extends Plan<?>> plans, ToLongFunction<Mishap> events) {
        long sum = 0;
        for (Plan<?> plan : plans) {
            for (var mishap : plan.mishaps().entrySet()) {
                sum += mishap.getValue() * events.applyAsLong(mishap.getKey());
            }
            for (Part<?> part : plan.parts()) {
                boolean drawn = part.fate() == Fate.COUNTS;
                sum += drawn ? 0 : part.count() * events.applyAsLong(part.fate().mishap());
            }
        }
        return sum;
    }
}
