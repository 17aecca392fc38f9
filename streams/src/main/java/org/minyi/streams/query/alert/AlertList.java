package org.minyi.streams.query.alert;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.minyi.schemas.Alert;
import org.minyi.schemas.AlertState;
import org.minyi.streams.query.http.Paging;

/**
 * One page of alerts: the gravest first, of these the newest.
 *
 * @param rules every rule, with how many of its alerts stand
 * @param place among those asked about
 */
public record AlertList(
        Instant at,
        boolean synthetic,
        List<Standing> rules,
        @JsonUnwrapped Paging.Place place,
        List<AlertRow> rows) {

    private static final Comparator<Alert> ORDER = Comparator.comparing(Alert::getSeverity)
            .thenComparing(Alert::getRaisedAt)
            .reversed()
            .thenComparing(Alert::getAlertId);
    private static final Map<String, Predicate<Alert>> STATES = new TreeMap<>(Map.of(
            "standing", AlertList::stands,
            "open", alert -> stands(alert) && alert.getAcknowledgedAt() == null,
            "cleared", alert -> !stands(alert),
            "all", alert -> true));

    /**
     * A rule and its alerts.
     *
     * @param standing how many stand
     * @param open how many of them nobody has taken up
     */
    public record Standing(String rule, String nameZh, String nameEn, String severity, long standing, long open) {}

    /**
     * That page of the alerts in a state, of one rule or of all.
     *
     * @param state standing, open, cleared or all
     * @param rule empty for all
     * @throws IllegalArgumentException when there is no such state, rule or page
     */
    static AlertList of(Alerting alerting, String state, String rule, Paging paging, Instant at, boolean synthetic) {
        var names = names(alerting);
        if (!STATES.containsKey(state)) {
            throw new IllegalArgumentException(
                    "'" + state + "' is no state of alerts: write " + String.join(", ", STATES.keySet()));
        }
        if (!rule.isEmpty() && !names.containsKey(rule)) {
            throw new IllegalArgumentException("'" + rule + "' is no rule: one of " + names.keySet());
        }
        var all = alerting.alerts();
        var chosen = all.stream()
                .filter(STATES.get(state))
                .filter(alert -> rule.isEmpty() || alert.getRule().equals(rule))
                .sorted(ORDER)
                .toList();
        return new AlertList(
                at,
                synthetic,
                standing(alerting, all),
                paging.in(chosen.size(), chosen.size(), ""),
                chosen.stream()
                        .skip(paging.before())
                        .limit(paging.size())
                        .map(alert -> row(alert, names))
                        .toList());
    }

    /** Every rule with how many of these alerts stand. */
    public static List<Standing> standing(Alerting alerting, List<Alert> all) {
        var standing = count(all, AlertList::stands);
        var open = count(all, STATES.get("open"));
        return alerting.rules().stream()
                .map(rule -> new Standing(
                        rule.rule(),
                        rule.nameZh(),
                        rule.nameEn(),
                        rule.severity().name(),
                        standing.getOrDefault(rule.rule(), 0L),
                        open.getOrDefault(rule.rule(), 0L)))
                .toList();
    }

    /** The gravest that stand, at most so many. */
    public static List<AlertRow> gravest(Alerting alerting, List<Alert> all, int most) {
        var names = names(alerting);
        return all.stream()
                .filter(AlertList::stands)
                .sorted(Comparator.comparing((Alert alert) -> alert.getAcknowledgedAt() != null)
                        .thenComparing(ORDER))
                .limit(most)
                .map(alert -> row(alert, names))
                .toList();
    }

    /** That alert as it is shown; one whose rule is no more is called by the rule's id. */
    static AlertRow row(Alert alert, Map<String, Alerting.RuleName> names) {
        var rule = alert.getRule();
        return AlertRow.of(
                alert, names.getOrDefault(rule, new Alerting.RuleName(rule, rule, rule, alert.getSeverity())));
    }

    /** The names of the rules, in order. */
    static Map<String, Alerting.RuleName> names(Alerting alerting) {
        return alerting.rules().stream()
                .collect(Collectors.toMap(
                        Alerting.RuleName::rule, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static Map<String, Long> count(List<Alert> alerts, Predicate<Alert> which) {
        return alerts.stream().filter(which).collect(Collectors.groupingBy(Alert::getRule, Collectors.counting()));
    }

    private static boolean stands(Alert alert) {
        return alert.getState() != AlertState.CLEARED;
    }
}
