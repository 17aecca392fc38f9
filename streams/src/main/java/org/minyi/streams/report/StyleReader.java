package org.minyi.streams.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minyi.schemas.yaml.Nearest;
import org.minyi.schemas.yaml.Yaml;
import org.minyi.streams.contract.Comparison;
import org.minyi.streams.contract.Dimensions;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.contract.Scope;

/** Reads what the parts of a profile have in common: metrics and how they are printed, scopes, comparisons, numbers. */
final class StyleReader {

    static final List<String> KEYS = List.of("metric", "as", "unit", "floor", "word");

    private static final Map<String, Form> FORMS = choices(Form.values(), Form::name);
    private static final Map<String, Comparison> COMPARISONS = choices(Comparison.values(), Comparison::id);
    private static final Map<String, Boolean> TRUTH = choices(new Boolean[] {true, false}, String::valueOf);
    private static final List<String> WITHIN = List.of("region", "category");

    private final Map<String, Metric> metrics;

    /** Knows these metrics and no others. */
    StyleReader(List<Metric> catalogue) {
        metrics = catalogue.stream()
                .collect(Collectors.toMap(Metric::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** All metrics of a family, e.g. {@code ratings}, in the order of the catalogue. */
    List<Metric> family(Yaml yaml) {
        var family = yaml.text("every");
        var members = metrics.values().stream()
                .filter(metric -> metric.id().startsWith(family + "."))
                .toList();
        if (members.isEmpty()) {
            var families = metrics.keySet().stream()
                    .map(id -> id.substring(0, id.indexOf('.')))
                    .distinct()
                    .toList();
            throw yaml.refusal("no metric begins with '" + family + ".'" + Nearest.hint(family, families)
                    + ": write one of " + String.join(", ", families));
        }
        return members;
    }

    /** A metric and how it is printed. */
    Style style(Yaml.Keys keys) {
        var metric = metric(keys.get("metric"));
        var unit = metric.formula().unit();
        var form = keys.find("as").map(as -> form(as, metric)).orElse(Form.usual(unit));
        long floor = keys.find("floor")
                .map(written -> number("floor", written, 1, Integer.MAX_VALUE))
                .orElse(1);
        if ((form == Form.FLOOR || form == Form.SCALED) && floor == 1) {
            throw keys.refusal(form + " counts in a unit: write floor: 10000 and word: 万, or as: COUNT");
        }
        return new Style(
                metric,
                form,
                keys.find("unit").map(StyleReader::optionalText).orElse(form.usualUnit(unit)),
                floor,
                keys.find("word").map(StyleReader::optionalText).orElse(""));
    }

    /** The metric of that id. */
    Metric metric(Yaml yaml) {
        var id = yaml.text("metric");
        var metric = metrics.get(id);
        if (metric == null) {
            throw yaml.refusal("no metric is called '" + id + "'" + Nearest.hint(id, metrics.keySet())
                    + ": write an id of the catalogue, which `./minyi metrics --explain ID` explains and"
                    + " /api/v1/definitions lists");
        }
        return metric;
    }

    /** A form in which that metric can be printed. */
    static Form form(Yaml yaml, Metric metric) {
        var form = yaml.choice("as", FORMS);
        var unit = metric.formula().unit();
        if (!form.fits(unit)) {
            var fitting = EnumSet.allOf(Form.class);
            fitting.removeIf(other -> !other.fits(unit));
            throw yaml.refusal(metric.id() + " is a " + unit.id() + " and cannot be printed as " + form + ": write "
                    + fitting.stream().map(Form::name).collect(Collectors.joining(" or ")));
        }
        return form;
    }

    /** A scope of which figures are kept. */
    static Scope scope(Yaml yaml) {
        var written = yaml.text("scope");
        Scope scope;
        try {
            scope = Scope.parse(written);
        } catch (IllegalArgumentException e) {
            throw yaml.refusal(e.getMessage());
        }
        if (!scope.equals(Scope.CITY)) {
            dimension(yaml, scope.dimension());
        }
        return scope;
    }

    /** A dimension whose members have figures. */
    static String dimension(Yaml yaml, String written) {
        if (!Scope.DIMENSIONS.contains(written)) {
            throw yaml.refusal("no figures are kept by '" + written + "'" + Nearest.hint(written, Scope.DIMENSIONS)
                    + ": write " + String.join(", ", Scope.DIMENSIONS));
        }
        return written;
    }

    /** The dimension whose members a table or chart lists, within a scope. */
    static String by(Yaml yaml, Scope within) {
        var by = dimension(yaml, yaml.text("by"));
        if (by.contains("|")) {
            throw yaml.refusal("'" + by + "' are pairs, and a table lists members: write " + WITHIN.get(1)
                    + ", within the scope of a " + WITHIN.get(0));
        }
        boolean kept = within.equals(Scope.CITY)
                || by.equals("category") && within.dimension().equals("region");
        if (!kept) {
            throw yaml.refusal("no figures are kept by " + by + " within " + within
                    + ": leave the section's scope out, or list categories within a region");
        }
        return by;
    }

    /**
     * Refuses a metric of which nothing is kept by that dimension, for it would print zeros that nobody counted.
     *
     * @param within what the figures are narrowed to beside it
     */
    static void requireKept(Yaml place, Metric metric, String by, Scope within) {
        var dimension = within.equals(Scope.CITY) ? by : by + "|" + within.dimension();
        if (!Dimensions.of(metric).contains(dimension)) {
            var kept = Dimensions.of(metric);
            throw place.refusal("no " + metric.id() + " is kept by " + dimension + ": take it out, or write a scope of "
                    + (kept.isEmpty() ? "the whole city" : String.join(", ", kept) + " or the whole city"));
        }
    }

    /** Refuses a metric of which nothing is kept in that scope. */
    static void requireKept(Yaml place, Metric metric, Scope scope) {
        if (Dimensions.isKept(metric, scope)) {
            return;
        }
        if (scope.equals(Scope.CITY)) {
            throw place.refusal("no " + metric.id()
                    + " is kept for the whole city: take it out, every report has the ledger of each source");
        }
        requireKept(place, metric, scope.dimension(), Scope.CITY);
    }

    /** The windows that a figure is compared with; none if nothing is written. */
    static List<Comparison> compare(Yaml.Keys keys) {
        return keys.find("compare").map(yaml -> yaml.items("compare")).orElse(List.of()).stream()
                .map(item -> item.choice("compare", COMPARISONS))
                .distinct()
                .toList();
    }

    /** A whole number between these, both included. */
    static int number(String what, Yaml yaml, int least, int most) {
        var written = yaml.text(what);
        try {
            int number = Integer.parseInt(written);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw yaml.refusal("'" + written + "' is no " + what + ": write a whole number from " + least + " to " + most);
    }

    /** True or false. */
    static boolean truth(String what, Yaml yaml) {
        return yaml.choice(what, TRUTH);
    }

    /** A text that may be empty. */
    static String optionalText(Yaml yaml) {
        return yaml instanceof Yaml.Text text && text.text().isBlank() ? "" : yaml.text("it");
    }

    /** Names in a file for values, in order. */
    static <T> Map<String, T> choices(T[] choices, Function<T, String> written) {
        return Arrays.stream(choices)
                .collect(Collectors.toMap(written, choice -> choice, (one, other) -> one, LinkedHashMap::new));
    }
}
