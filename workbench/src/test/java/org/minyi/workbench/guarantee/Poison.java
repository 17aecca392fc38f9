package org.minyi.workbench.guarantee;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.streams.Formats;

/** Records that are no use, each booked with the reason for which it must be refused. */
final class Poison {

    private static final int HEADER_BYTES = 5;
    private static final int UNKNOWN_SCHEMA = 7_000_000;

    /** The broker takes no record that is larger than 1 MiB with all that is about it. */
    private static final int AS_LARGE_AS_CAN_BE = 1_048_000;

    private static final String UNDECODABLE = "undecodable";
    private static final byte[] KEY = "poison:1".getBytes(StandardCharsets.UTF_8);

    private final Ground ground;
    private final Random chance;
    private final Map<Topic<?, ?>, byte[]> good = new HashMap<>();

    Poison(Ground ground, Random chance) {
        this.ground = ground;
        this.chance = chance;
        var formats = Formats.of(ground.desk().desk().config());
        Samples.all()
                .forEach(
                        (topic, sample) -> good.put(topic, formats.writer(topic).apply(sample)));
    }

    /** Sends one of each kind, and returns how many. */
    int each(Topic<?, ?> topic) {
        var good = good(topic);
        send(topic, null, good, "missing-key");
        send(topic, key(), null, "missing-value");
        var undecodable = List.of(
                new byte[0],
                new byte[] {0},
                noise(64),
                noise(AS_LARGE_AS_CAN_BE),
                Arrays.copyOf(good, HEADER_BYTES),
                Arrays.copyOf(good, good.length - 1),
                joined(good, noise(3)),
                withSchema(good, UNKNOWN_SCHEMA),
                good(topic.equals(Topics.CALLS) ? Topics.TICKETS : Topics.CALLS),
                withSchema(good, schema(topic.equals(Topics.CALLS) ? Topics.TICKETS : Topics.CALLS)));
        undecodable.forEach(value -> send(topic, key(), value, UNDECODABLE));
        return undecodable.size() + 2;
    }

    /** Sends a record whose schema the registry has to be asked for, and does not know. */
    void unknownSchema(Topic<?, ?> topic) {
        send(topic, key(), withSchema(good(topic), UNKNOWN_SCHEMA), UNDECODABLE);
    }

    /** Sends bytes to a topic that is no topic of facts: nothing is booked of them. */
    void unbooked(Topic<?, ?> topic) {
        for (var value : List.of(new byte[0], noise(64), withSchema(good(Topics.CALLS), UNKNOWN_SCHEMA))) {
            ground.desk().send(inlet -> inlet.raw(topic, key(), value));
        }
    }

    private void send(Topic<?, ?> topic, byte[] key, byte[] value, String reason) {
        ground.course().sendings().bookPoison(topic, reason);
        ground.desk().send(inlet -> inlet.raw(topic, key, value));
    }

    /** Any key, so that any partition gets some. */
    private byte[] key() {
        var key = KEY.clone();
        key[key.length - 1] = (byte) ('0' + chance.nextInt(10));
        return key;
    }

    private byte[] good(Topic<?, ?> topic) {
        return good.get(topic);
    }

    private int schema(Topic<?, ?> topic) {
        return ByteBuffer.wrap(good(topic)).getInt(1);
    }

    private byte[] noise(int length) {
        var noise = new byte[length];
        chance.nextBytes(noise);
        noise[0] = 1;
        return noise;
    }

    private static byte[] withSchema(byte[] good, int id) {
        var other = good.clone();
        ByteBuffer.wrap(other).putInt(1, id);
        return other;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }
}
