package org.minyi.streams.report;

import java.util.Set;
import org.minyi.streams.contract.Unit;

/** The ways to print a figure. */
public enum Form {
    /** A whole number. */
    COUNT(Unit.COUNT),
    /** A count in whole units, with 余 where something remains. */
    FLOOR(Unit.COUNT),
    /** A count in larger units, rounded: 56.34万. */
    SCALED(Unit.COUNT),
    /** A share, of a hundred. */
    PERCENT(Unit.RATIO),
    /** A mean or another quotient, in its own unit. */
    QUOTIENT(Unit.RATIO, Unit.SECONDS, Unit.WORKING_DAYS),
    /** A time in seconds, printed in hours. */
    HOURS(Unit.SECONDS),
    /** Numerator and denominator as they are. */
    EXACT(Unit.values());

    private final Set<Unit> units;

    Form(Unit... units) {
        this.units = Set.of(units);
    }

    /** Whether a figure of that unit can be printed so. */
    boolean fits(Unit unit) {
        return units.contains(unit);
    }

    /** How a figure of that unit is printed where a profile does not say. */
    static Form usual(Unit unit) {
        return switch (unit) {
            case COUNT -> COUNT;
            case RATIO -> PERCENT;
            case SECONDS -> HOURS;
            case WORKING_DAYS -> QUOTIENT;
        };
    }

    /** What stands behind a number that is printed so, where a profile does not say. */
    String usualUnit(Unit unit) {
        return switch (unit) {
            case COUNT, RATIO -> "";
            case SECONDS -> this == HOURS ? "小时" : "秒";
            case WORKING_DAYS -> "个工作日";
        };
    }
}
