package org.minyi.streams;

import java.util.HashSet;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** 热线问政 sessions, naively. */
final class SessionOracle extends Oracle {

    @Override
    boolean isBroken(SpecificRecord event) {
        return false;
    }

    @Override
    List<String> life() {
        return List.of("HELD", "VOIDED");
    }

    @Override
    List<String> beginnings() {
        return List.of("HELD");
    }

    @Override
    void count(List<SpecificRecord> history, SpecificRecord held) {
        var one = List.of("activities.sessions");
        countByHour("city", at(held), one);
        countByHour("region:" + member(text(held, "region")), at(held), one);
        countByHour("source:" + text(held, "source"), at(held), one);
        var units = new HashSet<String>();
        ((List<?>) tells(held, "units"))
                .forEach(unit -> units.add(unit.toString().strip()));
        units.remove("");
        units.forEach(unit -> countByDay("unit:" + member(unit), at(held), one));
    }
}
