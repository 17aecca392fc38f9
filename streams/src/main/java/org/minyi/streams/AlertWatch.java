package org.minyi.streams;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.minyi.schemas.Alert;
import org.minyi.schemas.AlertState;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.notice.Alarms;
import org.minyi.streams.notice.AlertBook;
import org.minyi.streams.notice.AlertRules;
import org.minyi.streams.notice.watch.Scene;
import org.minyi.streams.query.alert.AlertTopic;
import org.minyi.streams.query.alert.Alerting;
import org.minyi.streams.query.board.Board;
import org.minyi.streams.query.topics.SideThread;

/**
 * Looks every few seconds for what operations must be alerted to, and says it in the topic of alerts. Only one instance
 * looks, and only while it knows the present: not in a catch-up, where what is long done seems still to be open.
 */
final class AlertWatch implements Alerting, AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(3);

    private final AlertRules rules;
    private final Alarms alarms;
    private final DutyDesk duty;
    private final Board board;
    private final AlertTopic topic;
    private final BooleanSupplier looks;
    private final InstantSource clock;
    // It rests before each look anyway.
    private final SideThread thread = new SideThread(
            "minyi-alerts", Duration.ZERO, "it cannot be seen now what operations must be alerted to", this::run);

    /**
     * Watches by these rules once it is started.
     *
     * @param looks whether this instance is the one that looks, and knows the present
     */
    AlertWatch(
            AlertRules rules,
            DutyDesk duty,
            Board board,
            AlertTopic topic,
            BooleanSupplier looks,
            InstantSource clock) {
        this.rules = rules;
        this.alarms = new Alarms(rules);
        this.duty = duty;
        this.board = board;
        this.topic = topic;
        this.looks = looks;
        this.clock = clock;
    }

    void start() {
        thread.start();
    }

    @Override
    public List<RuleName> rules() {
        return rules.rules().stream()
                .map(rule -> new RuleName(rule.id(), rule.nameZh(), rule.nameEn(), rule.severity()))
                .toList();
    }

    @Override
    public List<Alert> alerts() {
        return duty.alerts().all();
    }

    @Override
    public synchronized Optional<Alert> acknowledge(String id, String desk) {
        var known = duty.alerts().find(id);
        if (known.isEmpty() || known.get().getAcknowledgedAt() != null) {
            return known;
        }
        if (!AlertBook.stands(known.get())) {
            throw new IllegalArgumentException("该告警已解除。 This alert has been cleared: there is nothing to take up");
        }
        var now = now();
        var alert = Alert.newBuilder(known.get())
                .setState(AlertState.ACKNOWLEDGED)
                .setAcknowledgedAt(now)
                .setDesk(desk)
                .setUpdatedAt(now)
                .build();
        say(List.of(alert), List.of());
        return duty.alerts().find(id);
    }

    @Override
    public void close() {
        thread.close();
    }

    private void run() throws InterruptedException {
        while (!thread.isClosing()) {
            Thread.sleep(EVERY.toMillis());
            if (looks.getAsBoolean() && duty.isCaughtUp()) {
                look();
            }
        }
    }

    private synchronized void look() {
        var scene = scene();
        var known = duty.alerts().all();
        var words = new ArrayList<>(duty.alerts().takeUnsaid());
        words.addAll(alarms.changes(scene, known));
        say(words, alarms.outlived(known, scene.at()));
    }

    /** Here at once: what has been said must not be said again before it is read back. */
    private void say(List<Alert> words, List<String> takenOff) {
        if (words.isEmpty() && takenOff.isEmpty()) {
            return;
        }
        topic.write(words, takenOff);
        words.forEach(alert -> duty.alerts().show(alert.getAlertId(), Optional.of(alert)));
        takenOff.forEach(id -> duty.alerts().show(id, Optional.empty()));
    }

    private Scene scene() {
        return new Scene(
                now(),
                board.windows(),
                board,
                board.scopes("line"),
                board.scopes("source").stream()
                        .filter(source -> !source.member().equals(Scope.NONE))
                        .toList(),
                duty.tickets().all(),
                duty.ratings().all(),
                board.queues(),
                duty.recent(),
                duty.future());
    }

    /** As precise as topics are. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
