package org.minyi.streams;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.streams.clock.CityClock;
import org.minyi.streams.clock.Term;
import org.minyi.streams.clock.WorkCalendar;

/** Ratings, naively. */
final class RatingOracle extends Oracle {

    private static final CityClock CLOCK = new CityClock(PlainFlow.ZONE, WorkCalendar.shipped());

    @Override
    boolean isBroken(SpecificRecord event) {
        var level = (Integer) tells(event, "level");
        return level == null ? life().indexOf(type(event)) <= 1 : level < 1 || level > 5;
    }

    @Override
    List<String> life() {
        return List.of("RATED", "SUPPLEMENTED", "CONTACTED", "RECTIFIED", "VOIDED");
    }

    @Override
    List<String> beginnings() {
        return List.of("RATED");
    }

    @Override
    void count(List<SpecificRecord> history, SpecificRecord rated) {
        var measures = measures(history, rated);
        countByHour("city", at(rated), measures);
        countByHour("region:" + member(attribute(history, "region")), at(rated), measures);
        countByHour("channel:" + member(attribute(history, "channel")), at(rated), measures);
        countByHour("source:" + text(rated, "source"), at(rated), measures);
        countByDay("unit:" + member(attribute(history, "unit")), at(rated), measures);
    }

    private static List<String> measures(List<SpecificRecord> history, SpecificRecord rated) {
        int first = (Integer) tells(rated, "level");
        int level = first(history, "SUPPLEMENTED")
                .map(event -> (Integer) tells(event, "level"))
                .orElse(first);
        var measures = new ArrayList<String>();
        measures.add("ratings.total");
        measures.add("ratings.level_" + level);
        for (int i = 0; i < level; i++) {
            measures.add("ratings.level_sum");
        }
        if (!text(rated, "mode").equals("DEFAULTED")) {
            measures.add("ratings.active");
            measures.add(level >= 3 ? "ratings.favourable" : "ratings.bad");
            if (first <= 2) {
                measures.add("ratings.bad_initial");
                done(history, "CONTACTED", "ratings.contacted", rated, "1 working day", measures);
                done(history, "RECTIFIED", "ratings.rectified", rated, "15 working days", measures);
            }
        }
        return measures;
    }

    private static void done(
            List<SpecificRecord> history,
            String step,
            String measure,
            SpecificRecord rated,
            String within,
            List<String> measures) {
        first(history, step).ifPresent(event -> {
            measures.add(measure);
            var due = CLOCK.due(at(rated).toEpochMilli(), Term.parse(within));
            if (due.isKnown() && at(event).toEpochMilli() <= due.at()) {
                measures.add(measure + "_in_time");
            }
        });
    }
}
