package org.minyi.schemas.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/** Times as text in UTC to the millisecond; by hand, because a year has some forty million of them. */
final class TimeText {

    private static final int DAY_SECONDS = 86_400;
    private static final int NANOS_A_MILLI = 1_000_000;
    private static final int FOUR_DIGITS = 9999;
    private static final byte[] PATTERN = "0000-00-00T00:00:00.000Z".getBytes(StandardCharsets.ISO_8859_1);

    private TimeText() {}

    static String of(Instant time) {
        var day = LocalDate.ofEpochDay(Math.floorDiv(time.getEpochSecond(), DAY_SECONDS));
        if (day.getYear() < 0 || day.getYear() > FOUR_DIGITS) {
            return time.toString();
        }
        int second = Math.floorMod(time.getEpochSecond(), DAY_SECONDS);
        byte[] text = PATTERN.clone();
        put(text, 3, day.getYear());
        put(text, 6, day.getMonthValue());
        put(text, 9, day.getDayOfMonth());
        put(text, 12, second / 3600);
        put(text, 15, second / 60 % 60);
        put(text, 18, second % 60);
        put(text, 22, time.getNano() / NANOS_A_MILLI);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** Writes the digits of a number so that its last one stands at that place. */
    private static void put(byte[] text, int last, int number) {
        int place = last;
        for (int rest = number; rest > 0; rest /= 10) {
            text[place--] = (byte) ('0' + rest % 10);
        }
    }
}
