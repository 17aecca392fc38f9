package org.minyi.workbench.city;

import java.util.List;

/** Several feeds as one, in the order of arrival. */
final class Feeds {

    private final List<Feed> feeds;
    private Feed earliest;

    Feeds(List<Feed> feeds) {
        this.feeds = feeds;
    }

    /** When the next telling of them all arrives, epoch milliseconds, or {@link Feed#OVER}. */
    long next() {
        earliest = feeds.get(0);
        for (Feed feed : feeds) {
            earliest = feed.next() < earliest.next() ? feed : earliest;
        }
        return earliest.next();
    }

    /** Sends the next telling; {@link #next()} comes before each. */
    void send(Inlet inlet) {
        earliest.send(inlet);
    }

    /** Passes over the next telling; {@link #next()} comes before each. */
    void skip() {
        earliest.skip();
    }

    /** The most tellings ever held back, feed by feed. */
    int mostHeld() {
        return feeds.stream().mapToInt(Feed::mostHeld).sum();
    }
}
