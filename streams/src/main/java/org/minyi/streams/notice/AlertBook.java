package org.minyi.streams.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.minyi.schemas.Alert;
import org.minyi.schemas.AlertState;

/**
 * The alerts as they stand in their topic, those that were cleared too until they are taken off. An acknowledgement is never
 * lost to a word that was said at the same time by someone who had not heard of it. What it hands out is not to be changed.
 */
public final class AlertBook {

    private static final Comparator<Alert> NEWEST_FIRST =
            Comparator.comparing(Alert::getRaisedAt).reversed().thenComparing(Alert::getAlertId);

    private final Map<String, Alert> alerts = new TreeMap<>();
    private final Set<String> unsaid = new LinkedHashSet<>();
    private List<Alert> newestFirst = List.of();

    /** What was said of an alert; empty where it was taken off. What is older than what is known is passed over. */
    public synchronized void show(String id, Optional<Alert> said) {
        if (said.isEmpty()) {
            alerts.remove(id);
        } else if (isNews(said.get(), alerts.get(id))) {
            alerts.put(id, withAcknowledgement(said.get(), alerts.get(id)));
        }
        newestFirst = null;
    }

    /** That alert. */
    public synchronized Optional<Alert> find(String id) {
        return Optional.ofNullable(alerts.get(id));
    }

    /** All of them, the newest first. */
    public synchronized List<Alert> all() {
        if (newestFirst == null) {
            newestFirst = alerts.values().stream().sorted(NEWEST_FIRST).toList();
        }
        return newestFirst;
    }

    /** Those that stand in the topic without an acknowledgement that is known, from now on no longer unsaid. */
    public synchronized Collection<Alert> takeUnsaid() {
        var some = unsaid.stream().map(alerts::get).filter(Objects::nonNull).toList();
        unsaid.clear();
        return new ArrayList<>(some);
    }

    /** Whether it has not been cleared. */
    public static boolean stands(Alert alert) {
        return alert.getState() != AlertState.CLEARED;
    }

    private static boolean isNews(Alert said, Alert known) {
        return known == null || !said.getUpdatedAt().isBefore(known.getUpdatedAt());
    }

    private Alert withAcknowledgement(Alert said, Alert known) {
        if (known == null
                || known.getAcknowledgedAt() == null
                || said.getAcknowledgedAt() != null
                || !known.getRaisedAt().equals(said.getRaisedAt())) {
            return said;
        }
        said.setAcknowledgedAt(known.getAcknowledgedAt());
        said.setDesk(known.getDesk());
        if (stands(said)) {
            said.setState(AlertState.ACKNOWLEDGED);
        }
        unsaid.add(said.getAlertId());
        return said;
    }
}
