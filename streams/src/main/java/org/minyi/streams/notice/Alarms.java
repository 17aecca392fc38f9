package org.minyi.streams.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.minyi.schemas.Alert;
import org.minyi.schemas.AlertState;
import org.minyi.schemas.Sha256;
import org.minyi.streams.notice.watch.Finding;
import org.minyi.streams.notice.watch.Scene;

/** Turns what stands out into what has to be said: alerts raised, updated and cleared, each once. */
public final class Alarms {

    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final int ID_DIGITS = 16;

    /** Of one rule; more than that nobody takes up, and the work lists have them all. */
    static final int MOST_STANDING = 1_000;

    private static final Comparator<Finding> IN_ORDER = Comparator.<Finding, Instant>comparing(
                    finding -> finding.alert().getSince())
            .thenComparing(finding -> finding.alert().getSubjectId(), Comparator.nullsFirst(Comparator.naturalOrder()));

    private final AlertRules rules;
    private final Map<String, Integer> steps = new HashMap<>();

    /** What an alert is about: the same rule on the same thing under the same deadline. */
    private record Matter(String rule, String thing, Instant dueAt) {

        static Matter of(Alert alert) {
            return of(alert.getRule(), alert);
        }

        static Matter of(String rule, Alert alert) {
            return new Matter(
                    rule, Objects.requireNonNullElse(alert.getSubjectId(), alert.getScope()), alert.getDueAt());
        }
    }

    /** Alerts by these rules. */
    public Alarms(AlertRules rules) {
        this.rules = rules;
    }

    /**
     * What has to be said now.
     *
     * @param known every alert that is known, cleared or not
     */
    public List<Alert> changes(Scene scene, Collection<Alert> known) {
        var standing = new HashMap<Matter, Alert>();
        known.stream().filter(AlertBook::stands).forEach(alert -> standing.put(Matter.of(alert), alert));
        var changes = new ArrayList<Alert>();
        for (var rule : rules.rules()) {
            var fresh = new ArrayList<Finding>();
            int stand = 0;
            for (var finding : rule.watch().look(scene)) {
                var stands = standing.remove(Matter.of(rule.id(), finding.alert()));
                if (stands != null) {
                    stand++;
                    update(stands, finding, scene.at(), changes);
                } else if (isFresh(finding, scene.at())) {
                    fresh.add(finding);
                }
            }
            fresh.stream()
                    .sorted(IN_ORDER)
                    .limit(Math.max(0, MOST_STANDING - stand))
                    .forEach(finding -> changes.add(raised(rule, finding, scene.at())));
        }
        standing.values().forEach(alert -> changes.add(cleared(alert, scene.at())));
        return changes;
    }

    /** The ids of those that were cleared so long ago that they can be taken off. */
    public List<String> outlived(Collection<Alert> known, Instant now) {
        return known.stream()
                .filter(alert -> alert.getClearedAt() != null
                        && alert.getClearedAt().plus(rules.keep()).isBefore(now))
                .map(Alert::getAlertId)
                .toList();
    }

    private boolean isFresh(Finding finding, Instant now) {
        return finding.raises() && !finding.alert().getSince().isBefore(now.minus(rules.fresh()));
    }

    private Alert raised(AlertRule rule, Finding finding, Instant now) {
        var alert = finding.alert();
        alert.setRule(rule.id());
        alert.setSeverity(rule.severity());
        alert.setState(AlertState.RAISED);
        alert.setRaisedAt(now);
        alert.setUpdatedAt(now);
        alert.setAlertId(id(alert));
        steps.put(alert.getAlertId(), finding.step());
        return alert;
    }

    /** A ticket's alert is the same after a restart and after it was cleared; one about a scope is new each time. */
    private static String id(Alert alert) {
        var matter = Matter.of(alert);
        var since = alert.getSubjectId() == null ? alert.getRaisedAt() : matter.dueAt();
        return matter.rule() + "~"
                + Sha256.ofLines(List.of(matter.rule(), matter.thing(), String.valueOf(since)), ID_DIGITS);
    }

    private void update(Alert stands, Finding finding, Instant now, List<Alert> changes) {
        var before = steps.putIfAbsent(stands.getAlertId(), finding.step());
        boolean isWorthTelling = before != null && before != finding.step()
                || !Objects.equals(stands.getUnit(), finding.alert().getUnit());
        if (isWorthTelling && !now.isBefore(stands.getUpdatedAt().plus(QUIET))) {
            steps.put(stands.getAlertId(), finding.step());
            changes.add(updated(stands, finding.alert(), now));
        }
    }

    private static Alert updated(Alert stands, Alert found, Instant now) {
        found.setAlertId(stands.getAlertId());
        found.setRule(stands.getRule());
        found.setSeverity(stands.getSeverity());
        found.setState(stands.getAcknowledgedAt() == null ? AlertState.UPDATED : AlertState.ACKNOWLEDGED);
        found.setSince(stands.getSince());
        found.setRaisedAt(stands.getRaisedAt());
        found.setUpdatedAt(now);
        found.setAcknowledgedAt(stands.getAcknowledgedAt());
        found.setDesk(stands.getDesk());
        return found;
    }

    private Alert cleared(Alert stands, Instant now) {
        steps.remove(stands.getAlertId());
        return Alert.newBuilder(stands)
                .setState(AlertState.CLEARED)
                .setUpdatedAt(now)
                .setClearedAt(now)
                .build();
    }
}
