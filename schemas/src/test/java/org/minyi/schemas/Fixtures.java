package org.minyi.schemas;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Records for tests, named by what matters about them. */
public final class Fixtures {
    public static final Instant NEW_YEARS_EVE = Instant.parse("2023-12-31T15:59:59.999Z");
    private static final Instant A_SECOND_LATER = NEW_YEARS_EVE.plusSeconds(1);

    private Fixtures() {}

    public static RatingEvent aRating() {
        return RatingEvent.newBuilder()
                .setEventId("e-1")
                .setEventTime(NEW_YEARS_EVE)
                .setSource("haochaping")
                .setIngestedAt(A_SECOND_LATER)
                .setRatingId("r-1")
                .setType(RatingEventType.RATED)
                .setLevel(5)
                .setMode(RatingMode.ACTIVE)
                .setRegion("430405")
                .setHallLevel(HallLevel.COUNTY)
                .build();
    }

    public static TicketEvent aCallback() {
        return TicketEvent.newBuilder()
                .setEventId("e-2")
                .setEventTime(NEW_YEARS_EVE)
                .setSource("12345")
                .setSourceSequence(7L)
                .setIngestedAt(A_SECOND_LATER)
                .setTicketId("t-1")
                .setType(TicketEventType.CALLED_BACK)
                .setDeadline(A_SECOND_LATER)
                .setCallback(new Callback(true, false, 2))
                .build();
    }

    public static MetricCell aCell() {
        return MetricCell.newBuilder()
                .setScope("region:430405")
                .setDimension("region")
                .setMember("430405")
                .setWindowKind(WindowKind.YEAR)
                .setWindowStart(Instant.parse("2022-12-31T16:00:00Z"))
                .setWindow("2023")
                .setCounts(Map.of("ratings.total", 8_521_280L))
                .setHistograms(Map.of("calls.wait", List.of(new HistogramBucket(3, 2L))))
                .setMinutes(Map.of("calls.offered", List.of(1, 2, 3)))
                .build();
    }
}
