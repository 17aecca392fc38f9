package org.minyi.workbench.city;

import java.util.List;
import java.util.Map;
import org.minyi.schemas.TicketKind;
import org.minyi.schemas.Urgency;

/**
 * What the city's citizens demand, and how its units go about it.
 *
 * @param reportedBy the code of the source that reports what units do
 * @param reported the share of tickets whose units report through it, 0 to 1
 * @param regulars citizens who come again and again with the same
 * @param sources the sources of tickets, but for those of sessions
 * @param onAirChannel how demands of sessions come in
 * @param kinds the weight of each kind, by what becomes of the ticket
 * @param urgencies the weight of each urgency
 * @param satisfaction the weight of each level that citizens called back give, 1 to 5
 * @param reasons why a ticket is returned, extended, sent back or voided
 */
public record TicketHabits(
        String reportedBy,
        double reported,
        Regulars regulars,
        List<Intake> sources,
        String onAirChannel,
        Kinds kinds,
        Map<Urgency, Double> urgencies,
        Map<Integer, Double> satisfaction,
        List<String> reasons,
        List<Category> categories) {

    /**
     * Citizens who come again and again with the same.
     *
     * @param share of all tickets, 0 to 1
     * @param tickets of each of them in the year, on average
     */
    public record Regulars(double share, double tickets) {

        /** How many citizens these are, if there are that many tickets in all; at least one. */
        long among(long all) {
            return Math.max(1, Math.round(all * share / tickets));
        }
    }

    /** A source of tickets and the weight of each channel they came in by. */
    public record Intake(String code, double weight, Map<String, Double> channels) {}

    /** The weights of kinds among the tickets answered online, dispatched, and left. */
    public record Kinds(
            Map<TicketKind, Double> online, Map<TicketKind, Double> dispatched, Map<TicketKind, Double> neither) {}

    /**
     * A category with those below it.
     *
     * @param bureau the code of the bureau it is dispatched to
     * @param of code and name of the categories below it, the most frequent first
     */
    public record Category(String code, String name, String bureau, double weight, Map<String, String> of) {}
}
