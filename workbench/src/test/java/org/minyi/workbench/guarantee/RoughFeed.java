package org.minyi.workbench.guarantee;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Utils;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.workbench.city.Inlet;

/**
 * Passes facts on in heavy disorder, one in twenty twice; can hold back all of one partition, and everything. Told by one
 * thread, ruled by another.
 */
final class RoughFeed implements Inlet {

    /** Of so many that wait any may be the next. */
    private static final int WAITING = 20_000;

    private static final double TWICE = 0.05;
    private static final int PARTITIONS = 8;
    private static final int NONE = -1;

    private final Inlet next;
    private final Random chance;
    private final List<Parcel> waiting = new ArrayList<>(WAITING + 2);
    private final Deque<Parcel> kept = new ArrayDeque<>();
    private long doubled;
    private int silent = NONE;
    private boolean held;

    /** Something to be told, and the partition that it belongs into. */
    private record Parcel(int partition, Consumer<Inlet> telling) {}

    RoughFeed(Inlet next, Random chance) {
        this.next = next;
        this.chance = chance;
    }

    /** Which partition a key belongs into, as Kafka's producers have it. */
    private static int partition(byte[] key) {
        return Utils.toPositive(Utils.murmur2(key)) % PARTITIONS;
    }

    @Override
    public <V extends SpecificRecord> void event(Topic<String, V> topic, String key, V event) {
        if (topic.equals(Topics.DEPARTMENTS)) {
            next.event(topic, key, event);
        } else {
            take(key.getBytes(StandardCharsets.UTF_8), inlet -> inlet.event(topic, key, event));
        }
    }

    @Override
    public void raw(Topic<?, ?> topic, byte[] key, byte[] value) {
        take(key, inlet -> inlet.raw(topic, key, value));
    }

    /** Passes on what still waits. */
    void end() {
        unsilence();
        while (!waiting.isEmpty()) {
            passAnyOn();
        }
        passKeptOn();
    }

    /** How many were passed on twice; to be asked at the end. */
    long doubled() {
        return doubled;
    }

    /** From now on nothing goes into that partition of any topic, until {@link #unsilence}. */
    synchronized void silence(int partition) {
        silent = partition;
    }

    synchronized void unsilence() {
        silent = NONE;
    }

    /** Once it returns nothing goes on, until {@link #release}. */
    synchronized void hold() {
        held = true;
    }

    synchronized void release() {
        held = false;
        notifyAll();
    }

    private void take(byte[] key, Consumer<Inlet> telling) {
        var parcel = new Parcel(partition(key), telling);
        waiting.add(parcel);
        if (chance.nextDouble() < TWICE) {
            waiting.add(parcel);
            doubled++;
        }
        while (waiting.size() > WAITING) {
            passAnyOn();
        }
    }

    private void passAnyOn() {
        int place = chance.nextInt(waiting.size());
        var parcel = waiting.get(place);
        var last = waiting.remove(waiting.size() - 1);
        if (place < waiting.size()) {
            waiting.set(place, last);
        }
        passOn(parcel);
    }

    private synchronized void passOn(Parcel parcel) {
        awaitRelease();
        if (parcel.partition() == silent) {
            kept.add(parcel);
            return;
        }
        if (silent == NONE) {
            passKeptOn();
        }
        parcel.telling().accept(next);
    }

    private void passKeptOn() {
        while (!kept.isEmpty()) {
            kept.remove().telling().accept(next);
        }
    }

    private void awaitRelease() {
        try {
            while (held) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
