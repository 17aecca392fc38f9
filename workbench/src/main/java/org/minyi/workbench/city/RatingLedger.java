package org.minyi.workbench.city;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Draws up the ledger of the ratings' topic from the parts. */
final class RatingLedger {

    private RatingLedger() {}

    static Ledger of(List<RatingPart> parts) {
        SortedMap<String, Long> rejected = new TreeMap<>();
        for (RatingPart part : parts) {
            if (!part.fate().reason().isEmpty()) {
                rejected.merge(part.fate().reason(), part.count(), Long::sum);
            }
        }
        long counted = sum(parts, fate -> fate.tellings(Account.COUNTED));
        long waiting = sum(parts, fate -> fate.tellings(Account.WAITING));
        return new Ledger(
                sum(parts, fate -> fate.tellings().size()),
                counted + waiting,
                counted,
                sum(parts, fate -> fate.tellings(Account.DUPLICATE)),
                sum(parts, fate -> fate.tellings(Account.SUPERSEDED)),
                waiting,
                rejected,
                sum(parts, RatingFate::lateTellings));
    }

    private static long sum(List<RatingPart> parts, ToLongFunction<RatingFate> events) {
        return parts.stream()
                .mapToLong(part -> part.count() * events.applyAsLong(part.fate()))
                .sum();
    }
}
