package org.minyi.workbench.city;

import java.util.ArrayList;
import java.util.List;

/** The units that take part in 热线问政 sessions. */
final class OnAir {

    private final List<String> units;
    private final List<String> others;
    private final long held;

    OnAir(City city, Totals.Sessions totals) {
        List<String> all = Roster.of(city).ratedIn(city.year()).stream()
                .map(entry -> entry.department().getCode())
                .toList();
        this.units = all.subList(0, Math.min(totals.units(), all.size()));
        this.others = all.subList(units.size(), all.size());
        this.held = totals.held();
    }

    /** Those in the n-th session that is held: one or two, and in all sessions together every one. */
    List<String> in(long n) {
        List<String> both = new ArrayList<>(List.of(unit(n)));
        if (n + held < units.size()) {
            both.add(unit(n + held));
        } else if (n % 3 == 0 && units.size() > 1) {
            both.add(unit(n + 1));
        }
        return both;
    }

    /** One that is in none of the sessions that are held, if there is any. */
    String stranger(long n) {
        return others.isEmpty() ? unit(n) : others.get((int) (n % others.size()));
    }

    /** How many there are. */
    int count() {
        return units.size();
    }

    private String unit(long n) {
        return units.get((int) (n % units.size()));
    }
}
