package org.minyi.streams.query.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.query.problem.BusyException;
import org.minyi.streams.query.problem.NotReadyException;

/** Whoever watches the wall is shown its newest state, and nobody waits for the slow. */
class WallFeedTest {

    private static final Duration NOT_AT_ALL = Duration.ZERO;
    private static final long NONE = 0;

    private final SomeWall city = new SomeWall().at("2023-05-15T02:30:00Z");
    private int drawn;
    private final WallFeed feed = new WallFeed(this::draw, city::now);

    @Test
    void showsTheWallAtOnce() throws InterruptedException {
        var viewer = feed.join(NONE);
        feed.look();

        var shown = viewer.take(NOT_AT_ALL).orElseThrow();

        assertThat(shown.wall().at()).isEqualTo("2023-05-15T02:30:00Z");
        assertThat(shown.json()).contains("\"today\":\"2023-05-15\"");
        assertThat(viewer.take(NOT_AT_ALL)).isEmpty();
    }

    @Test
    void showsOnlyTheNewestToTheSlow() throws InterruptedException {
        var viewer = feed.join(NONE);
        feed.look();
        long first = viewer.take(NOT_AT_ALL).orElseThrow().id();
        arrive(1);
        arrive(2);

        var newest = viewer.take(NOT_AT_ALL).orElseThrow();

        assertThat(newest.id()).isEqualTo(first + 2);
        assertThat(newest.wall().content().channels()).containsExactly(new Wall.Member("app", 3));
        assertThat(viewer.take(NOT_AT_ALL)).isEmpty();
    }

    @Test
    void keepsTheIdWhileOnlyTheMomentChanges() throws InterruptedException {
        var viewer = feed.join(NONE);
        feed.look();
        viewer.take(NOT_AT_ALL);

        city.at("2023-05-15T02:30:01Z");
        feed.changed();
        feed.look();

        assertThat(drawn).isEqualTo(2);
        assertThat(viewer.take(NOT_AT_ALL)).isEmpty();
    }

    @Test
    void drawsTheWallOnlyIfItMayHaveChanged() {
        feed.join(NONE);
        feed.look();
        feed.look();
        assertThat(drawn).isEqualTo(1);

        city.at("2023-05-15T02:31:00Z");
        feed.look();
        assertThat(drawn).isEqualTo(2);
    }

    @Test
    void goesOnWhereAViewerLeftOff() throws InterruptedException {
        var viewer = feed.join(NONE);
        feed.look();
        long id = viewer.take(NOT_AT_ALL).orElseThrow().id();
        feed.leave(viewer);

        var again = feed.join(id);
        var fresh = feed.join(id - 1);
        feed.look();
        assertThat(again.take(NOT_AT_ALL)).isEmpty();
        assertThat(fresh.take(NOT_AT_ALL)).map(WallFeed.Shown::id).hasValue(id);

        arrive(1);
        assertThat(again.take(NOT_AT_ALL)).map(WallFeed.Shown::id).hasValue(id + 1);
    }

    @Test
    void dropsWhoTakesNothingForTenSeconds() throws InterruptedException {
        var quick = feed.join(NONE);
        var slow = feed.join(NONE);
        feed.look();
        quick.take(NOT_AT_ALL);
        quick.take(NOT_AT_ALL);

        city.at("2023-05-15T02:30:09.999Z");
        feed.look();
        assertThat(slow.isGone()).isFalse();

        city.at("2023-05-15T02:30:10Z");
        feed.look();
        assertThat(slow.isGone()).isTrue();
        assertThat(quick.isGone()).isFalse();
    }

    @Test
    void dropsWhoIsStuckWithAWallThatWasTaken() throws InterruptedException {
        var viewer = feed.join(NONE);
        feed.look();
        viewer.take(NOT_AT_ALL);

        city.at("2023-05-15T02:30:10Z");
        feed.look();

        assertThat(viewer.isGone()).isTrue();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void admitsThreeHundred() {
        Viewer last = null;
        for (int i = 0; i < 300; i++) {
            last = feed.join(NONE);
        }
        assertThatThrownBy(() -> feed.join(NONE)).hasMessageContaining("300 watch the wall already");

        feed.leave(last);

        assertThat(feed.join(NONE).isGone()).isFalse();
    }

    @Test
    void dropsEverybodyWhenTheWallCannotBeDrawn() {
        var broken = new WallFeed(
                () -> {
                    throw new IllegalStateException("a bug");
                },
                Instant::now);
        var viewer = broken.join(NONE);

        broken.look();

        assertThat(viewer.isGone()).isTrue();
    }

    @Test
    void waitsWhileTheFiguresAreNotReady() {
        var early = new WallFeed(
                () -> {
                    throw new NotReadyException("not yet");
                },
                Instant::now);
        var viewer = early.join(NONE);

        early.look();

        assertThat(viewer.isGone()).isFalse();
    }

    @Test
    void showsChangesFromItsOwnThreadUntilItIsClosed() throws InterruptedException {
        feed.start();
        var viewer = feed.join(NONE);
        assertThat(viewer.take(Duration.ofSeconds(30))).isPresent();

        feed.close();

        assertThat(viewer.isGone()).isTrue();
        assertThat(Thread.interrupted()).isTrue();
        assertThatThrownBy(() -> feed.join(NONE)).isInstanceOf(BusyException.class);
    }

    private Wall draw() {
        drawn++;
        return city.wall();
    }

    private void arrive(int tickets) {
        city.has("channel:app@2023-05-15", Measure.TICKETS_ACCEPTED, tickets);
        feed.changed();
        feed.look();
    }
}
