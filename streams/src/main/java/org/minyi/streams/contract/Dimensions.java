package org.minyi.streams.contract;

import java.util.List;

/**
 * By which dimensions figures are kept, beside the whole city, and in which windows: of any other scope, and of shorter
 * windows, nothing is known, which is not zero.
 */
public final class Dimensions {

    private static final String LEDGER = "ledger";
    private static final List<String> OF_RATINGS = List.of("region", "channel", "source", "unit");
    private static final List<String> OF_CALLS = List.of("region", "source", "line");
    private static final List<String> OF_TICKETS =
            List.of("region", "channel", "source", "kind", "unit", "category", "category|region");
    private static final List<String> OF_EVENTS = List.of("region", "source", "unit");
    private static final List<String> OF_CALL_TIMES = List.of("region", "line");
    private static final List<String> OF_CLOSURE_TIMES = List.of("region", "unit", "category");

    private Dimensions() {}

    /** Those of a metric. */
    public static List<String> of(Metric metric) {
        var formula = metric.formula();
        if (formula instanceof Members) {
            return List.of();
        }
        if (formula instanceof Coverage) {
            return List.of("region", "unit");
        }
        if (formula instanceof LowestDay) {
            return List.of(LowestDay.DIMENSION);
        }
        return formula instanceof Percentile percentile
                ? of(percentile.distribution())
                : of((Measure) formula.numerator().get(0));
    }

    /** The shortest windows that a metric has in all the city, or of the books with a source. */
    public static Window.Kind shortest(Metric metric) {
        if (metric.formula() instanceof OfCohort) {
            return Window.Kind.MONTH;
        }
        return metric.formula() instanceof Percentile || isOfLedger(metric) ? Window.Kind.DAY : Window.Kind.HOUR;
    }

    /** Whether anything of a metric is kept there. */
    public static boolean isKept(Metric metric, CellKey key) {
        var kind = key.window().kind();
        return isKept(metric, key.scope())
                && kind.compareTo(shortest(metric)) >= 0
                && kind.compareTo(key.scope().finest()) >= 0;
    }

    /** Whether anything of a metric is kept in that scope in any window. The books are kept by source, and not for the city. */
    public static boolean isKept(Metric metric, Scope scope) {
        return isOfLedger(metric)
                ? scope.dimension().equals(LEDGER)
                : scope.equals(Scope.CITY) || of(metric).contains(scope.dimension());
    }

    private static boolean isOfLedger(Metric metric) {
        return metric.formula().numerator().stream().anyMatch(each -> each.id().startsWith(LEDGER + "."));
    }

    private static List<String> of(Distribution distribution) {
        return distribution.id().startsWith("calls.") ? OF_CALL_TIMES : OF_CLOSURE_TIMES;
    }

    private static List<String> of(Measure measure) {
        return switch (measure) {
            case ACTIVITIES_DEMANDS, ACTIVITIES_CLOSED -> OF_TICKETS;
            case ACTIVITIES_SESSIONS -> OF_EVENTS;
            default ->
                switch (measure.id().substring(0, measure.id().indexOf('.'))) {
                    case "ratings" -> OF_RATINGS;
                    case "calls" -> OF_CALLS;
                    case "tickets" -> OF_TICKETS;
                    case "window" -> OF_EVENTS;
                    default -> List.of();
                };
        };
    }
}
