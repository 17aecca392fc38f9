package org.minyi.workbench.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedTest {

    private static final int DELAY = 25;

    @Test
    void sendsInTheOrderOfArrival() {
        List<String> told = new ArrayList<>();

        drain(new Feed(new Delayed(4, told)));

        // Every third subject comes late, all others at once.
        assertThat(told).containsExactly("1", "2", "0", "3");
    }

    @Test
    void holdsNoMoreHoweverLongTheStream() {
        Feed shorter = new Feed(new Delayed(1_000, new ArrayList<>()));
        Feed longer = new Feed(new Delayed(100_000, new ArrayList<>()));

        drain(shorter);
        drain(longer);

        assertThat(longer.mostHeld()).isEqualTo(shorter.mostHeld()).isLessThanOrEqualTo(DELAY);
    }

    @Test
    void leavesOutWhatHappensEarlier() {
        List<String> told = new ArrayList<>();

        drain(Feed.from(11, new Delayed(6, told)));

        assertThat(told).containsExactly("2", "4", "5", "3");
    }

    @Test
    void isOverAtOnceWhereEverythingHappensEarlier() {
        assertThat(Feed.from(60, new Delayed(6, new ArrayList<>())).next()).isEqualTo(Feed.OVER);
    }

    @Test
    void passesOver() {
        List<String> told = new ArrayList<>();
        Feed feed = new Feed(new Delayed(4, told));

        feed.next();
        feed.skip();
        drain(feed);

        assertThat(told).containsExactly("2", "0", "3");
    }

    private static void drain(Feed feed) {
        while (feed.next() != Feed.OVER) {
            feed.send(null);
        }
    }

    private record Delayed(long subjects, List<String> told) implements Feedback {

        @Override
        public long happensAt(long subject) {
            return subject * 10;
        }

        @Override
        public void announce(long subject, Arrivals arrivals) {
            arrivals.add(happensAt(subject) + (subject % 3 == 0 ? DELAY : 0), subject, 0);
        }

        @Override
        public void tell(long subject, int telling, Inlet inlet) {
            told.add(Long.toString(subject));
        }
    }
}
