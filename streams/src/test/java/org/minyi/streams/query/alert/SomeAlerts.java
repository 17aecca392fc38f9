package org.minyi.streams.query.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minyi.schemas.Alert;
import org.minyi.schemas.AlertSeverity;
import org.minyi.schemas.AlertState;

/** Alerts that are written by hand, by two rules. */
public final class SomeAlerts implements Alerting {

    static final String OVERDUE = "ticket.overdue";
    static final String APPROACHING = "ticket.approaching";

    private final List<Alert> alerts = new ArrayList<>();

    public SomeAlerts overdue(String ticket, String raisedAt) {
        return add(OVERDUE, AlertSeverity.CRITICAL, ticket, raisedAt);
    }

    SomeAlerts approaching(String ticket, String raisedAt) {
        return add(APPROACHING, AlertSeverity.INFO, ticket, raisedAt);
    }

    /** The last one was cleared. */
    SomeAlerts cleared(String at) {
        var last = alerts.get(alerts.size() - 1);
        last.setState(AlertState.CLEARED);
        last.setClearedAt(Instant.parse(at));
        return this;
    }

    /** The last one was taken up. */
    SomeAlerts acknowledged(String desk, String at) {
        var last = alerts.get(alerts.size() - 1);
        last.setState(AlertState.ACKNOWLEDGED);
        last.setDesk(desk);
        last.setAcknowledgedAt(Instant.parse(at));
        return this;
    }

    @Override
    public List<RuleName> rules() {
        return List.of(
                new RuleName(OVERDUE, "工单超期", "Ticket overdue", AlertSeverity.CRITICAL),
                new RuleName(APPROACHING, "工单临期", "Ticket approaching its deadline", AlertSeverity.INFO));
    }

    @Override
    public List<Alert> alerts() {
        return alerts;
    }

    @Override
    public Optional<Alert> acknowledge(String id, String desk) {
        throw new UnsupportedOperationException("nobody takes these up");
    }

    private SomeAlerts add(String rule, AlertSeverity severity, String ticket, String raisedAt) {
        var raised = Instant.parse(raisedAt);
        alerts.add(Alert.newBuilder()
                .setAlertId(rule + "~" + ticket)
                .setRule(rule)
                .setState(AlertState.RAISED)
                .setSeverity(severity)
                .setScope("region:430405")
                .setSubjectId(ticket)
                .setRaisedAt(raised)
                .setUpdatedAt(raised)
                .build());
        return this;
    }
}
