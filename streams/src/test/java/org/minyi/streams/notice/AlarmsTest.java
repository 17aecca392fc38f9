package org.minyi.streams.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.streams.notice.SomeScene.NOW;
import static org.minyi.streams.notice.SomeScene.ago;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.Alert;
import org.minyi.schemas.AlertSeverity;
import org.minyi.schemas.AlertState;
import org.minyi.streams.notice.watch.ConnectRate;
import org.minyi.streams.notice.watch.Overdue;
import org.minyi.streams.notice.watch.Share;

/** What is said of what stands out, and what is not said again. */
class AlarmsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final AlertRules RULES = new AlertRules(
            List.of(
                    new AlertRule("overdue", "超期", "Overdue", AlertSeverity.CRITICAL, new Overdue()),
                    new AlertRule(
                            "connect",
                            "接通率",
                            "Connect rate",
                            AlertSeverity.WARNING,
                            new ConnectRate(HOUR, new Share(9_000), new Share(9_500), 10))),
            Duration.ofDays(3),
            Duration.ofDays(30));

    private final AlertBook book = new AlertBook();
    private Alarms alarms = new Alarms(RULES);

    @Test
    void raisesOnceAndClearsOnce() {
        var scene = new SomeScene().ticket("T1", ticket -> ticket.setUnitDeadline(ago(HOUR)));

        assertThat(look(scene, NOW)).singleElement().satisfies(alert -> {
            assertThat(alert.getState()).isEqualTo(AlertState.RAISED);
            assertThat(alert.getSeverity()).isEqualTo(AlertSeverity.CRITICAL);
            assertThat(alert.getRaisedAt()).isEqualTo(NOW);
            assertThat(alert.getAlertId()).matches("overdue~[0-9a-f]{16}");
        });
        assertThat(look(scene, NOW.plus(MINUTE))).isEmpty();

        scene.without("T1");
        assertThat(look(scene, NOW.plus(HOUR))).singleElement().satisfies(alert -> {
            assertThat(alert.getState()).isEqualTo(AlertState.CLEARED);
            assertThat(alert.getClearedAt()).isEqualTo(NOW.plus(HOUR));
            assertThat(alert.getRaisedAt()).isEqualTo(NOW);
        });
        assertThat(look(scene, NOW.plus(HOUR))).isEmpty();
    }

    @Test
    void saysNothingAgainAfterARestart() {
        var scene = new SomeScene()
                .ticket("T1", ticket -> ticket.setUnitDeadline(ago(HOUR)))
                .calls("12345", ago(MINUTE), 100, 50);
        assertThat(look(scene, NOW)).hasSize(3);

        alarms = new Alarms(RULES);

        assertThat(look(scene, NOW.plus(MINUTE))).isEmpty();
    }

    @Test
    void aReplayOfAnOldYearRaisesNothing() {
        var scene = new SomeScene()
                .ticket(
                        "T1",
                        ticket -> ticket.setUnitDeadline(ago(Duration.ofDays(3)).minusMillis(1)))
                .ticket("T2", ticket -> ticket.setUnitDeadline(ago(Duration.ofDays(3))));

        assertThat(look(scene, NOW)).extracting(Alert::getSubjectId).containsExactly("12345:T2");
    }

    @Test
    void anAlertThatGrowsOldStands() {
        var scene = new SomeScene().ticket("T1", ticket -> ticket.setUnitDeadline(ago(HOUR)));
        look(scene, NOW);

        assertThat(look(scene, NOW.plus(Duration.ofDays(10)))).isEmpty();
    }

    @Test
    void ofOneRuleOnlySoManyStandAtATimeAndTheNextComesWhenOneIsCleared() {
        var scene = new SomeScene();
        for (int i = 0; i <= Alarms.MOST_STANDING; i++) {
            var since = ago(HOUR).plusMillis(i);
            scene.ticket("T" + i, ticket -> ticket.setUnitDeadline(since));
        }

        assertThat(look(scene, NOW))
                .hasSize(Alarms.MOST_STANDING)
                .extracting(Alert::getSubjectId)
                .contains("12345:T0")
                .doesNotContain("12345:T1000");
        assertThat(look(scene, NOW.plus(MINUTE))).isEmpty();

        scene.without("T0");
        assertThat(look(scene, NOW.plus(HOUR)))
                .extracting(Alert::getState)
                .containsExactlyInAnyOrder(AlertState.CLEARED, AlertState.RAISED);
    }

    @Test
    void anotherDeadlineIsAnotherAlert() {
        var scene = new SomeScene().ticket("T1", ticket -> ticket.setUnitDeadline(ago(HOUR.multipliedBy(2))));
        var first = look(scene, NOW).get(0);

        scene.ticket("T1", ticket -> ticket.setUnitDeadline(ago(HOUR)));

        assertThat(look(scene, NOW))
                .extracting(Alert::getState)
                .containsExactlyInAnyOrder(AlertState.RAISED, AlertState.CLEARED);
        assertThat(book.all()).extracting(Alert::getAlertId).hasSize(2).contains(first.getAlertId());
    }

    @Test
    void whatWasClearedAndHoldsAgainIsTheSameAlertOfATicketAndANewOneOfAScope() {
        var scene = new SomeScene()
                .ticket("T1", ticket -> ticket.setUnitDeadline(ago(HOUR)))
                .calls("12345", ago(MINUTE), 100, 50);
        look(scene, NOW);
        look(new SomeScene(), NOW.plus(MINUTE));

        look(scene, NOW.plus(MINUTE.multipliedBy(2)));

        assertThat(book.all().stream().filter(alert -> alert.getRule().equals("overdue")))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.getState()).isEqualTo(AlertState.RAISED);
                    assertThat(alert.getClearedAt()).isNull();
                });
        assertThat(book.all().stream().filter(alert -> alert.getScope().equals("city")))
                .extracting(Alert::getState)
                .containsExactly(AlertState.RAISED, AlertState.CLEARED);
    }

    @Test
    void betweenItsTwoLimitsAnAlertIsNeitherRaisedNorCleared() {
        assertThat(look(new SomeScene().calls("12345", ago(MINUTE), 100, 92), NOW))
                .isEmpty();
        assertThat(look(new SomeScene().calls("12345", ago(MINUTE), 100, 80), NOW))
                .hasSize(2);
        assertThat(look(new SomeScene().calls("12345", ago(MINUTE), 100, 92), NOW))
                .isEmpty();
        assertThat(look(new SomeScene().calls("12345", ago(MINUTE), 100, 95), NOW))
                .extracting(Alert::getState)
                .containsOnly(AlertState.CLEARED);
    }

    @Test
    void tellsOfAStepForTheWorseButNotMoreThanOnceAMinute() {
        look(new SomeScene().calls("12345", ago(MINUTE), 100, 80), NOW);

        assertThat(look(new SomeScene().calls("12345", ago(MINUTE), 1_000, 799), NOW.plus(MINUTE.multipliedBy(2))))
                .as("less than a step")
                .isEmpty();
        assertThat(look(new SomeScene().calls("12345", ago(MINUTE), 100, 70), NOW.plusSeconds(59)))
                .as("too soon")
                .isEmpty();
        assertThat(look(new SomeScene().calls("12345", ago(MINUTE), 100, 70), NOW.plusSeconds(60)))
                .hasSize(2)
                .allSatisfy(alert -> {
                    assertThat(alert.getState()).isEqualTo(AlertState.UPDATED);
                    assertThat(alert.getNumerator()).isEqualTo(70);
                    assertThat(alert.getRaisedAt()).isEqualTo(NOW);
                    assertThat(alert.getSince()).isEqualTo(NOW);
                });
    }

    @Test
    void whoTookItUpStaysWithIt() {
        look(new SomeScene().calls("12345", ago(MINUTE), 100, 80), NOW);
        var alert = book.all().get(0);
        var taken = Alert.newBuilder(alert)
                .setState(AlertState.ACKNOWLEDGED)
                .setAcknowledgedAt(NOW)
                .setDesk("A12")
                .build();
        book.show(alert.getAlertId(), Optional.of(taken));

        look(new SomeScene().calls("12345", ago(MINUTE), 100, 60), NOW.plus(MINUTE));

        assertThat(book.find(alert.getAlertId())).hasValueSatisfying(now -> {
            assertThat(now.getState()).isEqualTo(AlertState.ACKNOWLEDGED);
            assertThat(now.getDesk()).isEqualTo("A12");
            assertThat(now.getNumerator()).isEqualTo(60);
        });
        look(new SomeScene(), NOW.plus(HOUR.multipliedBy(2)));
        assertThat(book.find(alert.getAlertId())).hasValueSatisfying(now -> {
            assertThat(now.getState()).isEqualTo(AlertState.CLEARED);
            assertThat(now.getDesk()).isEqualTo("A12");
        });
    }

    @Test
    void anAcknowledgementIsNotLostToAWordSaidAtTheSameTime() {
        look(new SomeScene().calls("12345", ago(MINUTE), 100, 80), NOW);
        var raised = book.all().get(0);
        var taken = Alert.newBuilder(raised)
                .setState(AlertState.ACKNOWLEDGED)
                .setAcknowledgedAt(NOW.plusSeconds(1))
                .setDesk("A12")
                .setUpdatedAt(NOW.plusSeconds(1))
                .build();
        var updated = Alert.newBuilder(raised)
                .setState(AlertState.UPDATED)
                .setUpdatedAt(NOW.plusSeconds(2))
                .build();

        book.show(raised.getAlertId(), Optional.of(taken));
        book.show(raised.getAlertId(), Optional.of(updated));
        book.show(raised.getAlertId(), Optional.of(raised));

        assertThat(book.find(raised.getAlertId()).orElseThrow().getDesk()).isEqualTo("A12");
        assertThat(book.takeUnsaid()).extracting(Alert::getState).containsExactly(AlertState.ACKNOWLEDGED);
        assertThat(book.takeUnsaid()).isEmpty();
    }

    @Test
    void aClearedAlertIsTakenOffInTheEnd() {
        var scene = new SomeScene().ticket("T1", ticket -> ticket.setUnitDeadline(ago(HOUR)));
        look(scene, NOW);
        look(new SomeScene(), NOW);
        var month = Duration.ofDays(30);

        assertThat(alarms.outlived(book.all(), NOW.plus(month))).isEmpty();
        assertThat(alarms.outlived(book.all(), NOW.plus(month).plusMillis(1)))
                .containsExactly(book.all().get(0).getAlertId());
    }

    private List<Alert> look(SomeScene scene, Instant at) {
        var changes = alarms.changes(scene.at(at), book.all());
        changes.forEach(alert -> book.show(alert.getAlertId(), Optional.of(alert)));
        return changes;
    }
}
