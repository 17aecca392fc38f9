package org.minyi.streams.query.reject;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.minyi.schemas.Reject;
import org.minyi.schemas.Topics;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.contract.Refusal;

/** Refused records: each is put aside a second after the one before it. */
public final class SomeRejects {

    static final Instant NEW_YEAR = Instant.parse("2024-01-01T00:00:00Z");

    private SomeRejects() {}

    /** The n-th: a rating at offset 17 of partition 3. */
    static Refused rating(int n, String reason) {
        return refused(n, reason, Topics.RATINGS.name(), 3, 17, "hcp:R1");
    }

    /** The n-th: the seventh row of a file. */
    static Refused row(int n, String reason) {
        return refused(n, reason, "june.csv", -1, 7, null);
    }

    private static Refused refused(int n, String reason, String topic, int partition, long offset, String key) {
        var arrival = new Arrival(
                topic, partition, offset, NEW_YEAR.toEpochMilli(), key == null ? null : utf8(key), utf8("what it was"));
        Reject kept = new Refusal(reason, "level", "why " + n).keep(arrival, "hcp");
        return new Refused(new RejectId(0, n), NEW_YEAR.plusSeconds(n), kept);
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
