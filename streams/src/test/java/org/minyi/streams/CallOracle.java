package org.minyi.streams;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** Calls, naively. */
final class CallOracle extends Oracle {

    @Override
    boolean isBroken(SpecificRecord event) {
        var level = (Integer) tells(event, "ratingLevel");
        var moments = Stream.of("enteredMenuAt", "enteredQueueAt", "answeredAt", "endedAt")
                .map(field -> (Instant) tells(event, field))
                .filter(Objects::nonNull)
                .toList();
        return level != null && (level < 1 || level > 5)
                || moments.stream().anyMatch(moment -> isImpossible(moment, at(event)))
                || !moments.equals(moments.stream().sorted().toList())
                || type(event).equals("FINISHED") && isIncomplete(event);
    }

    private static boolean isImpossible(Instant moment, Instant toldAt) {
        return moment.isBefore(Instant.parse("2000-01-01T00:00:00Z"))
                || moment.isAfter(toldAt.plus(Duration.ofMinutes(10)));
    }

    private static boolean isIncomplete(SpecificRecord event) {
        var outcome = text(event, "outcome");
        return text(event, "direction").equals("UNKNOWN")
                || outcome.equals("UNKNOWN")
                || text(event, "endedAt").isEmpty()
                || outcome.equals("ANSWERED") && text(event, "answeredAt").isEmpty()
                || List.of("ANSWERED", "ABANDONED_IN_QUEUE").contains(outcome)
                        && text(event, "enteredQueueAt").isEmpty();
    }

    @Override
    List<String> life() {
        return List.of("FINISHED", "VOIDED");
    }

    @Override
    List<String> beginnings() {
        return List.of("FINISHED");
    }

    @Override
    void count(List<SpecificRecord> history, SpecificRecord call) {
        if (!text(call, "direction").equals("INBOUND")) {
            return;
        }
        var queued = (Instant) tells(call, "enteredQueueAt");
        var when = Stream.of("enteredQueueAt", "enteredMenuAt", "endedAt")
                .map(field -> (Instant) tells(call, field))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        var line = "line:" + member(text(call, "line"));
        var measures = measures(call, queued);
        countByHour("city", when, measures);
        countByHour("region:" + member(text(call, "region")), when, measures);
        countByHour("source:" + text(call, "source"), when, measures);
        countByHour(line, when, measures);
        if (measures.contains("calls.answered")) {
            var answered = (Instant) tells(call, "answeredAt");
            var ended = (Instant) tells(call, "endedAt");
            measure("calls.wait", Duration.between(queued, answered), call, when);
            measure("calls.talk", Duration.between(answered, ended), call, when);
        }
        if (queued != null) {
            countByMinute("city", when, text(call, "outcome").equals("ANSWERED"));
            countByMinute(line, when, text(call, "outcome").equals("ANSWERED"));
        }
    }

    private void measure(String name, Duration duration, SpecificRecord call, Instant when) {
        var spread = List.of("city", "region:" + member(text(call, "region")), "line:" + member(text(call, "line")));
        spread.forEach(scope -> valueByDay(scope, when, name, duration.toSeconds()));
        Stream.concat(spread.stream(), Stream.of("source:" + text(call, "source")))
                .forEach(scope -> sumByHour(scope, when, name + "_seconds", duration.toSeconds()));
    }

    private static List<String> measures(SpecificRecord call, Instant queued) {
        var measures = new ArrayList<String>();
        if (queued != null) {
            measures.add("calls.offered");
        }
        switch (text(call, "outcome")) {
            case "ABANDONED_IN_QUEUE" -> measures.add("calls.abandoned");
            case "ABANDONED_IN_MENU" -> measures.add("calls.menu_abandoned");
            case "REFUSED" -> measures.add("calls.refused");
            default -> measures.addAll(ofAnswered(call, queued));
        }
        return measures;
    }

    private static List<String> ofAnswered(SpecificRecord call, Instant queued) {
        var measures = new ArrayList<>(List.of("calls.answered"));
        var waited = Duration.between(queued, (Instant) tells(call, "answeredAt"));
        if (waited.compareTo(Duration.ofSeconds(15)) <= 0) {
            measures.add("calls.answered_within_15s");
        }
        var level = (Integer) tells(call, "ratingLevel");
        if (level != null) {
            measures.add("calls.rated");
            if (level >= 3) {
                measures.add("calls.satisfied");
            }
        }
        return measures;
    }
}
