package org.minyi.streams.accept;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.minyi.streams.contract.EntityId;

/** What must hold of every event, whatever it tells of. */
final class HeaderRules {

    /** An event may be this far ahead of its arrival: clocks differ, but not by more. */
    static final Duration TOLERANCE = Duration.ofMinutes(10);

    /** Nothing that is fed to Minyi is older; earlier times come from empty or broken fields. */
    static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final int LONGEST_ID = 200;

    /** A header with the key and the moment it arrived with. */
    record Letter(Header header, String key, long arrivedAt) {

        boolean fromTheFuture() {
            return header.eventTime().toEpochMilli() > arrivedAt + TOLERANCE.toMillis();
        }

        boolean tooOld() {
            return header.eventTime().isBefore(EARLIEST);
        }

        boolean hasSource() {
            return EntityId.isSource(header.source());
        }
    }

    static final List<Rule<Letter>> ALL = List.of(
            Rule.present("eventId", letter -> letter.header().eventId()),
            new Rule<>(
                    "bad-source",
                    "source",
                    letter -> !letter.hasSource(),
                    letter -> "a source is 1 to 32 letters, digits, '.', '_' or '-'"),
            new Rule<>(
                    "id-too-long",
                    "eventId",
                    letter -> letter.header().eventId().length() > LONGEST_ID
                            || letter.key().length() > LONGEST_ID,
                    letter -> "an id has at most " + LONGEST_ID + " characters"),
            new Rule<>(
                    "key-mismatch",
                    "key",
                    letter -> !EntityId.is(
                            letter.key(),
                            letter.header().source(),
                            letter.header().localId()),
                    letter -> "the record's key is not the event's source:id, so its partition may be wrong"),
            new Rule<>(
                    "negative-revision",
                    "revision",
                    letter -> letter.header().revision() < 0,
                    letter -> "revision " + letter.header().revision() + " is below 0"),
            new Rule<>(
                    "impossible-time",
                    "eventTime",
                    Letter::tooOld,
                    letter -> letter.header().eventTime() + " lies before " + EARLIEST),
            new Rule<>(
                    "event-in-the-future",
                    "eventTime",
                    Letter::fromTheFuture,
                    letter -> letter.header().eventTime() + " lies more than " + TOLERANCE.toMinutes()
                            + " minutes after the arrival at " + Instant.ofEpochMilli(letter.arrivedAt())));

    private HeaderRules() {}
}
