package org.minyi.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.avro.specific.SpecificRecord;

/** The open-government window, naively. */
final class ServiceOracle extends Oracle {

    @Override
    boolean isBroken(SpecificRecord event) {
        return false;
    }

    @Override
    List<String> life() {
        return List.of("SERVED", "PUBLISHED", "VOIDED");
    }

    @Override
    List<String> beginnings() {
        return List.of("SERVED", "PUBLISHED");
    }

    @Override
    void count(List<SpecificRecord> history, SpecificRecord service) {
        var measures = new ArrayList<>(List.of("window." + type(service).toLowerCase(Locale.ROOT)));
        if (tells(service, "satisfied") != null) {
            measures.add("window.rated");
            if (tells(service, "satisfied").equals(true)) {
                measures.add("window.satisfied");
            }
        }
        countByHour("city", at(service), measures);
        countByHour("region:" + member(text(service, "region")), at(service), measures);
        countByHour("source:" + text(service, "source"), at(service), measures);
        countByDay("unit:" + member(text(service, "unit")), at(service), measures);
    }
}
