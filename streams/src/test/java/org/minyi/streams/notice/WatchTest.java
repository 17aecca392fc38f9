package org.minyi.streams.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.streams.notice.SomeScene.NOW;
import static org.minyi.streams.notice.SomeScene.ago;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.Alert;
import org.minyi.schemas.TicketStatus;
import org.minyi.schemas.Urgency;
import org.minyi.streams.notice.watch.Approaching;
import org.minyi.streams.notice.watch.ConnectRate;
import org.minyi.streams.notice.watch.ContactOverdue;
import org.minyi.streams.notice.watch.Finding;
import org.minyi.streams.notice.watch.FutureTimes;
import org.minyi.streams.notice.watch.LongestWait;
import org.minyi.streams.notice.watch.Overdue;
import org.minyi.streams.notice.watch.SentBack;
import org.minyi.streams.notice.watch.Share;
import org.minyi.streams.notice.watch.SilentSource;
import org.minyi.streams.notice.watch.Surge;
import org.minyi.streams.notice.watch.Unsigned;

/** What each kind of rule on alerts sees, and what it leaves alone. */
class WatchTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MOMENT = Duration.ofMillis(1);

    private static final ConnectRate QUARTER =
            new ConnectRate(Duration.ofMinutes(15), new Share(8_500), new Share(9_000), 20);
    private static final Surge SURGE = new Surge(HOUR, 4, 8, 4);

    @Test
    void aTicketIsOverdueOnceItsDeadlineIsPast() {
        var scene = new SomeScene()
                .ticket("T1", ticket -> ticket.setUnitDeadline(ago(MOMENT)))
                .ticket("T2", ticket -> ticket.setUnitDeadline(NOW))
                .ticket("T3", ticket -> ticket.setUnitDeadline(null))
                .ticket("T4", ticket -> ticket.setUnitDeadline(null).setDeadline(ago(HOUR)))
                .ticket("T5", ticket -> ticket.setUnitDeadline(ago(HOUR)).setStatus(TicketStatus.HANDLED));

        var found = new Overdue().look(scene.scene());

        assertThat(subjects(found)).containsExactlyInAnyOrder("12345:T1", "12345:T4");
        assertThat(found).allMatch(Finding::raises);
        assertThat(alert(found, "12345:T4")).satisfies(alert -> {
            assertThat(alert.getDueAt()).isEqualTo(ago(HOUR));
            assertThat(alert.getSince()).isEqualTo(ago(HOUR));
            assertThat(alert.getScope()).isEqualTo("region:430405");
            assertThat(alert.getUnit()).isEqualTo("U1");
            assertThat(alert.getIds()).containsExactly("12345:T4");
        });
    }

    @Test
    void aTicketApproachesItsDeadlineFromFourFifthsOfItsTimeOn() {
        var scene = new SomeScene()
                .ticket("T1", ticket -> ticket.setDispatchedAt(ago(Duration.ofDays(4)))
                        .setUnitDeadline(NOW.plus(DAY).minusSeconds(5)))
                .ticket("T2", ticket -> ticket.setDispatchedAt(ago(Duration.ofDays(4)))
                        .setUnitDeadline(NOW.plus(DAY)))
                .ticket("T3", ticket -> ticket.setUnitDeadline(ago(HOUR)));

        var found = new Approaching(new Share(8_000)).look(scene.scene());

        assertThat(subjects(found)).containsExactly("12345:T1");
        assertThat(alert(found, "12345:T1").getSince()).isEqualTo(ago(Duration.ofSeconds(4)));
    }

    @Test
    void aTicketIsUnsignedTooLong() {
        var scene = new SomeScene()
                .ticket("T1", ticket -> ticket.setStatus(TicketStatus.DISPATCHED))
                .ticket("T2", ticket -> ticket.setStatus(TicketStatus.DISPATCHED)
                        .setUrgency(Urgency.URGENT))
                .ticket("T3", ticket -> ticket.setStatus(TicketStatus.SIGNED).setUrgency(Urgency.URGENT))
                .ticket("T4", ticket -> ticket.setStatus(TicketStatus.DISPATCHED)
                        .setUrgency(Urgency.URGENT)
                        .setDispatchedAt(ago(Duration.ofMinutes(30))));

        assertThat(subjects(new Unsigned(Set.of(), Duration.ofHours(23)).look(scene.scene())))
                .containsExactlyInAnyOrder("12345:T1", "12345:T2");
        assertThat(subjects(new Unsigned(Set.of(Urgency.URGENT), Duration.ofMinutes(30)).look(scene.scene())))
                .containsExactly("12345:T2");
    }

    @Test
    void aTicketThatGoesToAndFroIsCountedBothWays() {
        var scene = new SomeScene()
                .ticket("T1", ticket -> ticket.setReturns(2).setRedos(1))
                .ticket("T2", ticket -> ticket.setReturns(2));

        assertThat(subjects(new SentBack(3).look(scene.scene()))).containsExactly("12345:T1");
    }

    @Test
    void whoeverRatedBadlyIsToBeContactedInTime() {
        var scene = new SomeScene()
                .rating("R1", ago(MOMENT), null)
                .rating("R2", ago(HOUR), ago(DAY))
                .rating("R3", NOW, null)
                .rating("R4", null, null);

        assertThat(subjects(new ContactOverdue().look(scene.scene()))).containsExactly("hcp:R1");
    }

    @Test
    void theConnectRateIsThatOfTheLastWholeMinutes() {
        var scene = new SomeScene()
                .calls("12345", ago(MINUTE), 10, 8)
                .calls("12345", ago(MINUTE.multipliedBy(15)), 10, 9)
                .calls("12345", ago(MINUTE.multipliedBy(16)), 50, 0)
                .calls("12315", ago(MINUTE), 19, 0);

        var found = QUARTER.look(scene.scene());

        assertThat(found).extracting(each -> each.alert().getScope()).containsExactly("city", "line:12345");
        assertThat(found).extracting(Finding::raises).containsExactly(true, false);
        assertThat(found.get(0).alert()).satisfies(alert -> {
            assertThat(alert.getNumerator()).isEqualTo(17);
            assertThat(alert.getDenominator()).isEqualTo(39);
            assertThat(alert.getThreshold()).isEqualTo(0.85);
        });
    }

    @Test
    void theConnectRateIsExactAtItsLimits() {
        var minute = ago(MINUTE);

        assertThat(QUARTER.look(new SomeScene().calls("1", minute, 100, 84).scene()))
                .allMatch(Finding::raises)
                .hasSize(2);
        assertThat(QUARTER.look(new SomeScene().calls("1", minute, 100, 85).scene()))
                .noneMatch(Finding::raises)
                .hasSize(2);
        assertThat(QUARTER.look(new SomeScene().calls("1", minute, 100, 90).scene()))
                .isEmpty();
    }

    @Test
    void aLongWaitIsRaisedByAFreshSampleAlone() {
        var watch = new LongestWait(Duration.ofMinutes(2), MINUTE);

        assertThat(watch.look(new SomeScene()
                        .queue(Duration.ofMinutes(2), Duration.ZERO)
                        .scene()))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.raises()).isTrue();
                    assertThat(found.alert().getScope()).isEqualTo("line:12345");
                    assertThat(found.alert().getSeconds()).isEqualTo(120);
                });
        assertThat(watch.look(new SomeScene()
                        .queue(Duration.ofMinutes(5), Duration.ofSeconds(31))
                        .scene()))
                .singleElement()
                .matches(found -> !found.raises());
        assertThat(watch.look(new SomeScene()
                        .queue(Duration.ofSeconds(59), Duration.ZERO)
                        .scene()))
                .isEmpty();
    }

    @Test
    void aSurgeIsFarMoreThanUsualAtThisHourOfTheWeek() {
        var usual = new SomeScene();
        for (int week = 1; week <= 4; week++) {
            usual.accepted(9, ago(WEEK.multipliedBy(week)).minus(Duration.ofMinutes(10)));
        }
        usual.accepted(1, ago(WEEK.multipliedBy(5)));

        // 36 in three stretches of four weeks: 3 each; 3 and four roots of it are 9.93.
        assertThat(SURGE.look(usual.accepted(9, ago(MINUTE)).scene()))
                .singleElement()
                .matches(found -> !found.raises());
        assertThat(SURGE.look(usual.accepted(1, ago(HOUR.minus(MOMENT))).scene()))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.raises()).isTrue();
                    assertThat(found.alert().getScope()).isEqualTo("category:road|region:430405");
                    assertThat(found.alert().getNumerator()).isEqualTo(10);
                    assertThat(found.alert().getBaseline()).isEqualTo(3.0);
                    assertThat(found.alert().getIds()).hasSize(10);
                    assertThat(found.alert().getSince()).isEqualTo(ago(HOUR.minus(MOMENT)));
                });
    }

    @Test
    void aSurgeIsNotJudgedWithoutAWeekBefore() {
        var young = new SomeScene().accepted(1, ago(WEEK.minus(MOMENT))).accepted(100, ago(MINUTE));
        assertThat(SURGE.look(young.scene())).isEmpty();

        young.accepted(1, ago(WEEK));
        assertThat(SURGE.look(young.scene())).singleElement().matches(Finding::raises);
    }

    @Test
    void aSourceIsSilentWhereItUsuallyTells() {
        var silent = new SomeScene();
        var sometimes = new SomeScene().told("12328", ago(WEEK)).told("12328", ago(WEEK.multipliedBy(2)));
        var telling = new SomeScene().told("12345", NOW);
        for (int week = 1; week <= 4; week++) {
            silent.told("12315", ago(WEEK.multipliedBy(week)).minus(HOUR.multipliedBy(2)));
            telling.told("12345", ago(WEEK.multipliedBy(week)).minus(HOUR));
        }
        var watch = new SilentSource(2, 4);

        assertThat(watch.look(sometimes.scene())).isEmpty();
        assertThat(watch.look(telling.scene())).isEmpty();
        assertThat(watch.look(silent.scene())).singleElement().satisfies(found -> {
            assertThat(found.alert().getScope()).isEqualTo("source:12315");
            assertThat(found.alert().getSince()).isEqualTo(Instant.parse("2026-03-11T00:00:00Z"));
        });
        assertThat(watch.look(silent.told("12315", ago(HOUR)).scene())).isEmpty();
    }

    @Test
    void aClockThatIsEightHoursAheadIsToldByHowMuch() {
        var watch = new FutureTimes(HOUR, 3);
        var scene = new SomeScene()
                .early("12315:T1", ago(MINUTE), Duration.ofHours(8))
                .early("12315:T2", ago(MINUTE), Duration.ofHours(8).minusSeconds(2))
                .early("12315:T0", ago(HOUR.plus(MOMENT)), Duration.ofHours(8));

        assertThat(watch.look(scene.scene())).singleElement().matches(found -> !found.raises());
        scene.early("12315:T3", ago(HOUR), Duration.ofHours(9)).early("12315:T3", ago(HOUR), Duration.ofHours(9));
        assertThat(watch.look(scene.scene())).singleElement().satisfies(found -> {
            assertThat(found.raises()).isTrue();
            assertThat(found.alert().getNumerator()).isEqualTo(3);
            assertThat(found.alert().getSeconds()).isEqualTo(8 * 3600);
            assertThat(found.alert().getScope()).isEqualTo("source:12315");
        });
    }

    private static List<String> subjects(List<Finding> found) {
        return found.stream().map(each -> each.alert().getSubjectId()).toList();
    }

    private static Alert alert(List<Finding> found, String subject) {
        return found.stream()
                .map(Finding::alert)
                .filter(alert -> alert.getSubjectId().equals(subject))
                .findFirst()
                .orElseThrow();
    }
}
