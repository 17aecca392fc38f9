package org.minyi.streams.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is new is committed at once, what is old when the interval is over or nothing more comes, and nothing when nothing came. */
class PromptCommitTest {

    private static final long A_WHILE = 10_000;
    private static long moment = 1_700_000_000_000L;

    private final FakeTask task = new FakeTask();
    private final PromptCommit commits = new PromptCommit(task.context());

    /** Long after whatever another test has left to be committed in this thread. */
    @BeforeEach
    void laterThanAllOthers() {
        moment += A_WHILE;
        task.now = moment;
    }

    @Test
    void commitsAtTheNextTickWhatIsNew() {
        commits.saw(task.now - 999);
        assertThat(task.commits).isZero();

        task.tick();

        assertThat(task.commits).isEqualTo(1);
    }

    @Test
    void commitsOnceAndThenNothingMore() {
        commits.saw(task.now);

        task.tick();
        task.tick();

        assertThat(task.commits).isEqualTo(1);
    }

    @Test
    void leavesWhatIsOldToTheInterval() {
        commits.saw(task.now - 1_000);

        task.tick();

        assertThat(task.commits).isZero();
    }

    @Test
    void commitsWhatIsOldOnceNoMoreOfItComes() {
        commits.saw(task.now - 1_000);
        task.tick();
        task.tick();
        commits.saw(task.now - 1_000);
        for (int look = 0; look < 3; look++) {
            task.tick();
        }
        assertThat(task.commits).isZero();

        task.tick();
        task.tick();

        assertThat(task.commits).isEqualTo(1);
    }

    @Test
    void neitherLooksForEverWhenAnotherTookOverFromOneThatWasHeldUp() {
        commits.saw(task.now - 1_000);
        var other = new FakeTask();
        other.now = task.now + 1_200;
        new PromptCommit(other.context()).saw(other.now - 1_000);

        for (int look = 0; look < 10; look++) {
            task.tick();
            other.tick();
        }

        assertThat(task.commits).isEqualTo(1);
        assertThat(other.commits).isEqualTo(1);
        assertThat(task.isIdle()).isTrue();
        assertThat(other.isIdle()).isTrue();
    }

    @Test
    void commitsAgainWhatComesAfterThat() {
        commits.saw(task.now);
        task.tick();
        commits.saw(task.now);

        task.tick();

        assertThat(task.commits).isEqualTo(2);
    }

    @Test
    void schedulesNothingForATaskThatIsIdle() {
        assertThat(task.schedules).isZero();

        commits.saw(task.now);
        commits.saw(task.now);
        task.tick();

        assertThat(task.schedules).isEqualTo(1);
    }

    @Test
    void asksOnceForAllTasksOfAThread() {
        var other = new FakeTask();
        other.now = task.now;
        var otherCommits = new PromptCommit(other.context());

        commits.saw(task.now);
        otherCommits.saw(other.now);
        task.tick();

        assertThat(task.commits).isEqualTo(1);
        assertThat(other.schedules).isZero();
        otherCommits.saw(other.now);
        other.tick();
        assertThat(other.commits).isEqualTo(1);
    }

    @Test
    void doesNotWaitForATaskThatWasTakenAway() {
        commits.saw(task.now);
        var other = new FakeTask();
        other.now = task.now + 1_200;

        new PromptCommit(other.context()).saw(other.now);
        other.tick();

        assertThat(task.commits).isZero();
        assertThat(other.commits).isEqualTo(1);
    }
}
