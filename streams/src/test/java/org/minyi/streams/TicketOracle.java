package org.minyi.streams;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/** Tickets, naively: every question goes through the whole history again. */
final class TicketOracle extends Oracle {

    @Override
    boolean isBroken(SpecificRecord event) {
        return text(event, "kind").equals("UNKNOWN") || text(event, "urgency").equals("UNKNOWN");
    }

    @Override
    List<String> life() {
        return List.of(
                "ACCEPTED",
                "ANSWERED_ONLINE",
                "DISPATCHED",
                "SIGNED",
                "CONTACTED",
                "RETURNED",
                "EXTENDED",
                "SUPERVISED",
                "HANDLED",
                "CALLED_BACK",
                "REDO",
                "CORRECTED",
                "MERGED",
                "ARCHIVED",
                "VOIDED");
    }

    @Override
    List<String> beginnings() {
        return List.of("ACCEPTED");
    }

    @Override
    void count(List<SpecificRecord> history, SpecificRecord accepted) {
        var when = at(accepted);
        var measures = measures(history);
        var region = "region:" + member(attribute(history, "region"));
        countByHour("city", when, measures);
        countByHour(region, when, measures);
        countByHour("channel:" + member(attribute(history, "channel")), when, measures);
        countByHour("kind:" + member(attribute(history, "kind")), when, measures);
        countByHour("source:" + text(accepted, "source"), when, measures);
        countByDay("unit:" + member(responsible(history)), when, measures);
        for (var category : categories(attribute(history, "category"))) {
            countByDay("category:" + category, when, measures);
            countByDay("category:" + category + "|" + region, when, measures);
        }
    }

    private static List<String> measures(List<SpecificRecord> history) {
        var measures = new ArrayList<String>();
        measures.add("tickets.accepted");
        if (!attribute(history, "sessionId").isEmpty()) {
            measures.add("activities.demands");
        }
        if (first(history, "DISPATCHED").isPresent()) {
            measures.add("tickets.dispatched");
            measures.addAll(ofDispatched(history));
        } else if (stands(history, "ANSWERED_ONLINE")) {
            measures.add("tickets.answered_online");
        }
        return measures;
    }

    private static List<String> ofDispatched(List<SpecificRecord> history) {
        var measures = new ArrayList<String>();
        if (first(history, "SIGNED").isPresent()) {
            measures.add("tickets.signed");
        }
        if (first(history, "RETURNED").isPresent()) {
            measures.add("tickets.returned");
        }
        if (stands(history, "HANDLED")) {
            measures.add("tickets.handled");
        }
        if (first(history, "HANDLED").isPresent()) {
            measures.add("tickets.ever_handled");
            if (first(history, "REDO").isPresent()) {
                measures.add("tickets.redone");
            }
        }
        var deadline = at(first(history, "DISPATCHED").orElseThrow()).plus(Duration.ofHours(24));
        if (first(history, "CONTACTED")
                .filter(event -> !at(event).isAfter(deadline))
                .isPresent()) {
            measures.add("tickets.contacted_24h");
        }
        return measures;
    }

    /** Whether it happened and was not sent back since. */
    private static boolean stands(List<SpecificRecord> history, String type) {
        return lastOf(history, type) > lastOf(history, "REDO");
    }

    private static int lastOf(List<SpecificRecord> history, String type) {
        return history.stream().map(Oracle::type).toList().lastIndexOf(type);
    }

    /** The unit of the last dispatch, unless it, or nobody in particular, returned the ticket since. */
    private static String responsible(List<SpecificRecord> history) {
        int last = lastOf(history, "DISPATCHED");
        if (last < 0) {
            return "";
        }
        var unit = text(history.get(last), "unit");
        for (var later : history.subList(last, history.size())) {
            if (type(later).equals("RETURNED") && List.of("", unit).contains(text(later, "unit"))) {
                return "";
            }
        }
        return unit;
    }

    /** It counts once in each branch of the tree above it, and once in what it is called itself. */
    private static Set<String> categories(String category) {
        var path = "";
        var names = new LinkedHashSet<String>();
        for (var level : category.split("/")) {
            path = path.isEmpty() ? level : path + "/" + level;
            names.add(member(path));
        }
        return names;
    }
}
