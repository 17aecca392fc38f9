package org.minyi.workbench.city;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The life of a ticket.
 *
 * @param steps those of its path, or what a fate makes of them
 * @param defect what is wrong with its only event
 */
record TicketLife(TicketPath path, List<TicketStep> steps, Optional<Defect> defect) implements Life {

    static TicketLife of(TicketPath path) {
        return new TicketLife(path, path.steps(), Optional.empty());
    }

    static TicketLife voided(TicketPath path) {
        List<TicketStep> steps = Stream.concat(path.steps().stream(), Stream.of(TicketStep.VOIDED))
                .toList();
        return new TicketLife(path, steps, Optional.empty());
    }

    static TicketLife neverAccepted(TicketPath path) {
        return new TicketLife(path, path.steps().subList(1, path.steps().size()), Optional.empty());
    }

    static TicketLife broken(TicketPath path, Defect defect) {
        return new TicketLife(path, path.steps().subList(0, 1), Optional.of(defect));
    }

    @Override
    public Gap gap(int step) {
        return steps.get(step).gap();
    }

    @Override
    public int length() {
        return steps.size();
    }

    @Override
    public String refusal(int step) {
        return defect.map(Defect::reason).orElse(steps.get(step).refusal());
    }

    /** How many units had it before the one that has it at that step. */
    int hops(int step) {
        int hops = 0;
        for (int i = 0; i <= step; i++) {
            hops += steps.get(i) == TicketStep.REDISPATCHED ? 1 : 0;
        }
        return hops;
    }
}
