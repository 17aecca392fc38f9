package org.minyi.workbench.guarantee;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.minyi.streams.Formats;
import org.minyi.workbench.city.ReferenceYear;
import org.minyi.workbench.desk.Pace;
import org.minyi.workbench.desk.TryDesk;

/** A year that is streamed at a pace while troubles are made, every sending of it booked. */
final class Course {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final TryDesk desk;
    private final Pace pace;
    private final Sendings sendings = new Sendings();
    private final CompletableFuture<RoughFeed> sending;
    private final CompletableFuture<RoughFeed> feed = new CompletableFuture<>();

    private Course(TryDesk desk, ReferenceYear year, int perSecond, Random chance) {
        this.desk = desk;
        this.pace = new Pace(year.expectedEvents(), perSecond);
        this.sending =
                CompletableFuture.supplyAsync(() -> stream(year, chance), work -> new Thread(work, "course").start());
    }

    /** Begins to send that year. */
    static Course begin(TryDesk desk, ReferenceYear year, int perSecond, Random chance) {
        return new Course(desk, year, perSecond, chance);
    }

    private RoughFeed stream(ReferenceYear year, Random chance) {
        var rough = new RoughFeed[1];
        desk.send(inlet -> {
            var ready = new Ready(inlet, Formats.of(desk.desk().config()));
            rough[0] = new RoughFeed(pace.over(sendings.into(ready)), chance);
            feed.complete(rough[0]);
            year.stream(rough[0]);
            rough[0].end();
        });
        return rough[0];
    }

    /** What it goes through. */
    RoughFeed feed() {
        return feed.orTimeout(1, TimeUnit.MINUTES).join();
    }

    /** All that has been sent. */
    Sendings sendings() {
        return sendings;
    }

    /** How many events have been sent. */
    long sent() {
        return pace.sent();
    }

    /** Whether there is still something to come at that pace. */
    boolean isUnderWay() {
        return !pace.isHeld() && !sending.isDone();
    }

    /** Lets all the rest through and returns when the broker has it; how many were sent twice on purpose. */
    long end() throws Exception {
        pace.letTheRestThrough();
        return sending.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).doubled();
    }
}
