package org.minyi.workbench.city;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Topic;

/**
 * One way in which an event is broken so that the pipeline must refuse it.
 *
 * @param reason the code of the refusal
 * @param field the field that is wrong, where it is one
 * @param value what stands in it instead
 */
record Defect(String name, String reason, Way way, String field, Object value) {

    private static final Instant FAR_AHEAD = Instant.parse("2123-01-01T00:00:00Z");
    private static final byte[] CUT_WITHIN_THE_HEADER = {0, 0, 0};
    private static final int LENGTH = 48;

    /** What is wrong: the bytes, the key, or one field. */
    enum Way {
        NOISE,
        CUT_OFF,
        WRONG_MAGIC,
        OTHER_KEY,
        FIELD
    }

    /** A wrong field. */
    static Defect of(String name, String reason, String field, Object value) {
        return new Defect(name, reason, Way.FIELD, field, value);
    }

    /** What can be wrong with an event of any kind, and then some. */
    static List<Defect> ofAnyKindAnd(Defect... own) {
        var defects = new ArrayList<>(List.of(
                new Defect("RANDOM_BYTES", "undecodable", Way.NOISE, "", null),
                new Defect("CUT_OFF", "undecodable", Way.CUT_OFF, "", null),
                new Defect("WRONG_MAGIC", "undecodable", Way.WRONG_MAGIC, "", null),
                new Defect("OTHER_KEY", "key-mismatch", Way.OTHER_KEY, "", null),
                of("FROM_THE_FUTURE", "event-in-the-future", "eventTime", FAR_AHEAD),
                of("LONG_AGO", "impossible-time", "eventTime", Instant.EPOCH)));
        defects.addAll(List.of(own));
        return List.copyOf(defects);
    }

    /** Breaks a sound event and sends it; of the n-th each byte is another. */
    <V extends SpecificRecord> void send(
            Topic<String, V> topic, String key, V event, Chance noise, long n, Inlet inlet) {
        byte[] rawKey = key.getBytes(StandardCharsets.UTF_8);
        switch (way) {
            case NOISE -> inlet.raw(topic, rawKey, noise(noise, n, (byte) 0x5a));
            case WRONG_MAGIC -> inlet.raw(topic, rawKey, noise(noise, n, (byte) 1));
            case CUT_OFF -> inlet.raw(topic, rawKey, CUT_WITHIN_THE_HEADER.clone());
            case OTHER_KEY -> inlet.event(topic, key + "x", event);
            case FIELD -> {
                event.put(event.getSchema().getField(field).pos(), value);
                inlet.event(topic, key, event);
            }
        }
    }

    /** Bytes whose first is not the zero that every framed record begins with. */
    private static byte[] noise(Chance chance, long n, byte first) {
        byte[] bytes = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            bytes[i] = (byte) chance.bits(n * LENGTH + i);
        }
        bytes[0] = first;
        return bytes;
    }
}
