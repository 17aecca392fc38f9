package org.minyi.workbench.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.minyi.schemas.Department;
import org.minyi.workbench.city.RosterPlan.Bureau;

/** All departments of a city in a fixed order, each with its weight beside the others. */
public record Roster(List<Entry> entries) {

    /** A department and how much feedback it gets beside the others. */
    public record Entry(Department department, double weight) {

        /** Whether it exists in the year and serves cases, so that coverage asks for a rating of it. */
        boolean ratedIn(int year) {
            boolean begun = department.getValidFrom().getYear() <= year;
            boolean over =
                    department.getValidTo() != null && department.getValidTo().getYear() < year;
            return department.getHasCases() && begun && !over;
        }
    }

    /** Spells out the plan of a city's roster. */
    public static Roster of(City city) {
        RosterPlan plan = city.departments();
        List<Entry> entries = new ArrayList<>();
        Region centre = new Region(city.code(), city.name(), city.weight());
        entries.addAll(stand(
                plan, centre, plan.bureaus().stream().filter(Bureau::atCity).toList()));
        List<Bureau> spread = plan.bureaus().stream().filter(Bureau::inRegions).toList();
        city.regions().forEach(region -> entries.addAll(stand(plan, region, spread)));
        plan.others().forEach(other -> entries.add(exception(other)));
        return new Roster(List.copyOf(entries));
    }

    /** The departments that coverage of the year asks for. */
    public List<Entry> ratedIn(int year) {
        return entries.stream().filter(entry -> entry.ratedIn(year)).toList();
    }

    private static List<Entry> stand(RosterPlan plan, Region place, List<Bureau> bureaus) {
        double all = bureaus.stream().mapToDouble(Bureau::weight).sum();
        return bureaus.stream()
                .map(bureau -> new Entry(
                        new Department(
                                place.code() + "-" + bureau.code(),
                                place.name().zh() + bureau.name(),
                                place.code(),
                                plan.validFrom(),
                                null,
                                !plan.withoutCases().contains(bureau.code())),
                        place.weight() * bureau.weight() / all))
                .toList();
    }

    private static Entry exception(RosterPlan.Other other) {
        LocalDate validTo = other.validTo();
        return new Entry(
                new Department(other.code(), other.name(), other.region(), other.validFrom(), validTo, true),
                other.weight());
    }
}
