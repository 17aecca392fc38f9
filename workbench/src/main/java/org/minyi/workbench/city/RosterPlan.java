package org.minyi.workbench.city;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The roster of departments, told compactly: bureaus that stand at the city or in every region, and exceptions.
 *
 * @param validFrom the first day of all departments that follow the pattern
 * @param withoutCases the codes of bureaus that serve no cases a citizen could rate
 */
public record RosterPlan(LocalDate validFrom, List<Bureau> bureaus, Set<String> withoutCases, List<Other> others) {

    /** Where a bureau stands. */
    public enum Place {
        CITY,
        REGION,
        BOTH
    }

    /** A kind of department, e.g. the education bureau. */
    public record Bureau(String code, String name, Place at, double weight) {

        boolean atCity() {
            return at != Place.REGION;
        }

        boolean inRegions() {
            return at != Place.CITY;
        }
    }

    /** A department of its own kind; {@code validTo} is its last day, null while it is open. */
    public record Other(
            String code,
            String name,
            String region,
            LocalDate validFrom,
            @JsonSetter(nulls = Nulls.SET) LocalDate validTo,
            double weight) {}
}
