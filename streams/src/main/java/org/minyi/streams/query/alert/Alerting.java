package org.minyi.streams.query.alert;

import java.util.List;
import java.util.Optional;
import org.minyi.schemas.Alert;
import org.minyi.schemas.AlertSeverity;

/** What operations are alerted to. */
public interface Alerting {

    /** A rule as people call it. */
    record RuleName(String rule, String nameZh, String nameEn, AlertSeverity severity) {}

    /** Every rule, in order. */
    List<RuleName> rules();

    /** Every alert that is known, those that stand and those that were cleared lately, the newest first. */
    List<Alert> alerts();

    /**
     * Takes an alert up; one that was taken up already stays as it is.
     *
     * @param desk the desk that does
     * @return the alert as it stands now; empty if there is none of that id
     * @throws IllegalArgumentException when it has been cleared
     */
    Optional<Alert> acknowledge(String id, String desk);
}
