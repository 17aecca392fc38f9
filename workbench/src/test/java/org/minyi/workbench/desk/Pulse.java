package org.minyi.workbench.desk;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.minyi.schemas.Topics;
import org.minyi.streams.Formats;
import org.minyi.streams.contract.EntityId;

/**
 * A steady beat of facts, and how long each takes until it is told by whoever answers first, as a proxy would ask. A beat is
 * a handful of ratings over all partitions in an hour of their own, so it is told when the figure of that hour is complete:
 * one task that stands still is enough to delay it.
 */
final class Pulse implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long BEAT_EVERY_MS = 500;
    private static final long LOOK_EVERY_MS = 100;
    private static final int RATINGS_A_BEAT = 24;

    /** A year of which nothing else is told. */
    private static final Instant FIRST_HOUR = Instant.parse("2022-01-01T00:00:00Z");

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmXXX").withZone(ZoneId.of("Asia/Shanghai"));

    private final TryDesk desk;
    private final List<TryInstance> instances;
    private final Map<Integer, Long> sentAt = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> sending;
    private final CompletableFuture<Void> reading;
    private final List<Duration> delays = new ArrayList<>();
    private long answeredAt = System.nanoTime();
    private Duration longestSilence = Duration.ZERO;
    private int told;
    private volatile boolean closed;

    /**
     * What was seen of it.
     *
     * @param longestSilence how long nobody answered
     * @param longestDelay how far the figures were behind
     */
    record Measured(int beats, Duration longestSilence, Duration usualDelay, Duration longestDelay) {}

    /** Begins to beat, and to ask these in turn. */
    Pulse(TryDesk desk, List<TryInstance> instances) {
        this.desk = desk;
        this.instances = instances;
        sending = CompletableFuture.runAsync(this::send, work -> new Thread(work, "pulse-sending").start());
        reading = CompletableFuture.runAsync(this::read, work -> new Thread(work, "pulse-reading").start());
    }

    /** What was seen since the last time. */
    synchronized Measured lap() {
        var sorted = delays.stream().sorted().toList();
        var lap = new Measured(
                sorted.size(),
                longestSilence,
                sorted.isEmpty() ? Duration.ZERO : sorted.get(sorted.size() / 2),
                sorted.isEmpty() ? Duration.ZERO : sorted.get(sorted.size() - 1));
        delays.clear();
        longestSilence = Duration.ZERO;
        return lap;
    }

    /** Returns when everything that was sent so far is told. */
    void awaitTold() {
        int sent = sentAt.size();
        await("beat " + sent + " is told").atMost(PATIENCE).until(() -> told() >= sent);
    }

    /** One line for each figure that is more than was sent. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        closed = true;
        CompletableFuture.allOf(sending, reading).orTimeout(1, TimeUnit.MINUTES).join();
    }

    private synchronized int told() {
        return told;
    }

    private void send() {
        var formats = Formats.of(desk.desk().config());
        try (var inlet = new KafkaInlet(desk.desk().clients().producer(), formats, sent -> {})) {
            for (int beat = 0; !closed; beat++) {
                for (int i = 0; i < RATINGS_A_BEAT; i++) {
                    var id = "PULSE-" + beat + "-" + i;
                    inlet.event(Topics.RATINGS, EntityId.of("hcp", id), YearIT.rated(id, 5, hour(beat)));
                }
                inlet.flush();
                sentAt.put(beat, System.nanoTime());
                Thread.sleep(BEAT_EVERY_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try {
            while (!closed) {
                if (!look()) {
                    Thread.sleep(LOOK_EVERY_MS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the next beat has come to be told. */
    private boolean look() {
        int beat = told();
        var path = "/api/v1/metrics?metric=ratings.total&window="
                + HOUR.format(hour(beat)).replace("+", "%2B");
        for (var instance : instances) {
            var answer = instance.ask(path);
            if (answer.status() == 200) {
                return note(beat, figure(answer.body()));
            }
        }
        return false;
    }

    private synchronized boolean note(int beat, long figure) {
        long now = System.nanoTime();
        longestSilence = longer(longestSilence, Duration.ofNanos(now - answeredAt));
        answeredAt = now;
        if (figure > RATINGS_A_BEAT) {
            complaints.add("beat " + beat + " is told as " + figure);
        }
        var sent = sentAt.get(beat);
        if (figure < RATINGS_A_BEAT || sent == null) {
            return false;
        }
        delays.add(Duration.ofNanos(now - sent));
        told = beat + 1;
        return true;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Instant hour(int beat) {
        return FIRST_HOUR.plus(Duration.ofHours(beat));
    }

    private static long figure(String body) {
        try {
            return JSON.readTree(body).path("figures").path(0).path("numerator").asLong(-1);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON: " + body, e);
        }
    }
}
