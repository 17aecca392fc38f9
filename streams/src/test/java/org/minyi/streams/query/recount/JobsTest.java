package org.minyi.streams.query.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Addend;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.contract.Window;
import org.minyi.streams.query.problem.BusyException;
import org.minyi.streams.query.topics.FactOffsets;

/** Long questions are answered one after the other, and once for all who ask. */
class JobsTest {

    private static final FactOffsets TEN = offsets(10);

    private final ByHand thread = new ByHand();
    private final Jobs jobs = new Jobs(new SomeRecounting(), thread);

    @Test
    void answersWhenItsTurnHasCome() {
        var job = jobs.ask(asOf("2023-06-30", "2023"));

        assertThat(job.standing())
                .isEqualTo(new Job.Standing("1", "as of 2023-06-30T24:00", Job.State.WAITING, 0, 10, ""));

        thread.next();

        assertThat(job.standing())
                .isEqualTo(new Job.Standing("1", "as of 2023-06-30T24:00", Job.State.DONE, 10, 10, ""));
        assertThat(job.result()).isPresent();
        assertThat(jobs.find("1")).hasValue(job);
    }

    @Test
    void answersTheSameQuestionOnce() {
        var first = jobs.ask(asOf("2023-06-30", "2023"));
        assertThat(jobs.ask(asOf("2023-06-30T24:00", "2023"))).isSameAs(first);

        thread.next();

        assertThat(jobs.ask(asOf("2023-06-30", "2023"))).isSameAs(first);
        assertThat(jobs.ask(asOf("2023-06-29", "2023"))).isNotSameAs(first);
    }

    @Test
    void answersALesserQuestionFromAGreater() {
        var greater = jobs.ask(asOf("2023-06-30", "2023", "2023-05"));

        assertThat(jobs.ask(asOf("2023-06-30", "2023-05"))).isSameAs(greater);
        assertThat(jobs.ask(asOf("2023-06-30", "2023-05", "2022"))).isNotSameAs(greater);
    }

    @Test
    void lookAgainOnceMoreFactsHaveCome() {
        var before = jobs.ask(asOf("2023-06-30", "2023"));
        var after = jobs.ask(new AsOfQuestion(moment("2023-06-30"), windows("2023"), offsets(11)));

        assertThat(after).isNotSameAs(before);
    }

    @Test
    void triesAgainWhatHasFailed() {
        var failed = jobs.ask(asOf("2023-01-01", "1999"));

        thread.next();

        assertThat(failed.state()).isEqualTo(Job.State.FAILED);
        assertThat(failed.standing().problem()).isEqualTo("these are too many");
        assertThat(jobs.ask(asOf("2023-01-01", "1999"))).isNotSameAs(failed);
    }

    @Test
    void keepsAFewAnswersOnly() {
        for (int day = 1; day <= 9; day++) {
            jobs.ask(asOf("2023-06-0" + day, "2023"));
            thread.next();
        }

        assertThat(jobs.find("6")).isEmpty();
        assertThat(jobs.find("7")).isPresent();
        assertThat(jobs.find("9")).isPresent();
    }

    @Test
    void refusesWhenTooManyAreWaiting() {
        for (int day = 1; day <= 8; day++) {
            jobs.ask(asOf("2023-06-0" + day, "2023"));
        }

        assertThatThrownBy(() -> jobs.ask(asOf("2023-06-09", "2023")))
                .isInstanceOf(BusyException.class)
                .hasMessageContaining("ask again later");

        thread.next();

        assertThat(jobs.ask(asOf("2023-06-09", "2023")).state()).isEqualTo(Job.State.WAITING);
    }

    private static AsOfQuestion asOf(String moment, String... windows) {
        return new AsOfQuestion(moment(moment), windows(windows), TEN);
    }

    private static AsOf moment(String text) {
        return AsOf.parse(text, ZoneOffset.ofHours(8));
    }

    private static Wanted windows(String... windows) {
        return new Wanted(
                Set.copyOf(List.of(windows).stream().map(Window::new).toList()),
                Set.of(),
                Set.of(),
                Map.of(),
                Set.of());
    }

    private static FactOffsets offsets(long end) {
        return new FactOffsets(Map.of(new TopicPartition("facts", 0), end));
    }

    /** Finds nothing; of 1999 it would be too much. */
    private static final class SomeRecounting implements Recounting {

        @Override
        public Set<String> topics(Collection<Metric> metrics) {
            return Set.of("facts");
        }

        @Override
        public FactOffsets ends(Set<String> topics) {
            return TEN;
        }

        @Override
        public PastBoard board(AsOf asOf, Wanted wanted, FactOffsets upTo, LongConsumer read) {
            if (wanted.windows().contains(new Window("1999"))) {
                throw new IllegalArgumentException("these are too many");
            }
            read.accept(upTo.total());
            return new PastBoard(new LocalWindows(ZoneOffset.UTC), List::of, asOf, wanted, Map.of());
        }

        @Override
        public IdList ids(AsOf asOf, List<Addend> addends, FactOffsets upTo, LongConsumer read) {
            return new IdList(List.of(), 0, 0);
        }
    }

    /** Does its work one piece at a time, when it is told to. */
    private static final class ByHand extends AbstractExecutorService {

        private final Queue<Runnable> work = new ArrayDeque<>();

        void next() {
            work.remove().run();
        }

        @Override
        public void execute(Runnable more) {
            work.add(more);
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
