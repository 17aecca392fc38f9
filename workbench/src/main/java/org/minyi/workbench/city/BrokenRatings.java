package org.minyi.workbench.city;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.RatingEventType;
import org.minyi.schemas.Topics;

/** Sends ratings that the pipeline must refuse, each for one reason. */
final class BrokenRatings {

    private static final Duration FAR_AHEAD = Duration.ofDays(36_500);
    private static final byte[] CUT_WITHIN_THE_HEADER = {0, 0, 0};
    private static final int LENGTH = 48;

    private final Chance chance;

    BrokenRatings(Chance chance) {
        this.chance = chance;
    }

    /** Breaks a sound event in the way of its fate and sends it. */
    void send(RatingFate fate, long rank, String key, RatingEvent event, Inlet inlet) {
        switch (fate) {
            case RANDOM_BYTES -> sendRaw(key, noise(rank, (byte) 0x5a), inlet);
            case WRONG_MAGIC -> sendRaw(key, noise(rank, (byte) 1), inlet);
            case CUT_OFF -> sendRaw(key, CUT_WITHIN_THE_HEADER.clone(), inlet);
            case OTHER_KEY -> inlet.event(Topics.RATINGS, key + "x", event);
            default -> inlet.event(Topics.RATINGS, key, spoilt(fate, event));
        }
    }

    private static RatingEvent spoilt(RatingFate fate, RatingEvent event) {
        switch (fate) {
            case FROM_THE_FUTURE -> event.setEventTime(event.getEventTime().plus(FAR_AHEAD));
            case LONG_AGO -> event.setEventTime(Instant.EPOCH);
            case LEVEL_NINE -> event.setLevel(9);
            case NO_LEVEL -> event.setLevel(null);
            case UNHEARD_OF -> event.setType(RatingEventType.UNKNOWN);
            default -> throw new IllegalArgumentException(fate + " is not broken");
        }
        return event;
    }

    private static void sendRaw(String key, byte[] value, Inlet inlet) {
        inlet.raw(Topics.RATINGS, key.getBytes(StandardCharsets.UTF_8), value);
    }

    /** Bytes whose first is not the zero that every framed record begins with. */
    private byte[] noise(long rank, byte first) {
        byte[] bytes = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            bytes[i] = (byte) chance.bits(rank * LENGTH + i);
        }
        bytes[0] = first;
        return bytes;
    }
}
