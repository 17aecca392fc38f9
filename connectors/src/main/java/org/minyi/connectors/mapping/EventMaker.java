package org.minyi.connectors.mapping;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.connectors.Refusal;

/** Makes of a row one of the events that it may tell of. */
final class EventMaker {

    /** An event may be this far ahead of the clock: clocks differ, but not by more. */
    static final Duration TOLERANCE = Duration.ofMinutes(10);

    private final Mapping mapping;

    EventMaker(Mapping mapping) {
        this.mapping = mapping;
    }

    /**
     * The event; nothing if the row does not tell of it.
     *
     * @param first the row's first event; null if this is it
     */
    Found<Made> make(EventRule rule, Subject subject, Made first) {
        if (!rule.when().holds(subject.row())) {
            return Found.nothing();
        }
        var at = moment(rule, subject, first);
        if (at.value() == null) {
            return at.isRefused() ? Found.refused(at.refusal()) : Found.nothing();
        }
        return make(rule, subject, at.value(), first == null);
    }

    /** The event as it happened at that moment, whatever the row says of when. */
    Found<Made> make(EventRule rule, Subject subject, Instant at) {
        return make(rule, subject, at, false);
    }

    private Found<Made> make(EventRule rule, Subject subject, Instant at, boolean isFirst) {
        var event = blank(rule, subject, at);
        var refusal = fill(rule, subject, isFirst, event);
        return refusal == null ? Found.of(new Made(rule, at, event)) : Found.refused(refusal);
    }

    private Found<Instant> moment(EventRule rule, Subject subject, Made first) {
        var text = rule.at().in(subject.row());
        if (text.isRefused()) {
            return Found.refused(text.refusal());
        }
        if (text.value() == null) {
            boolean mustHave = first == null || !rule.when().isAlways();
            return mustHave ? refused("missing-time", rule, "the row does not say when it was") : Found.nothing();
        }
        var at = mapping.dates().read(text.value());
        return at.isEmpty()
                ? refused(
                        "impossible-date",
                        rule,
                        Refusal.quoted(text.value()) + " is no "
                                + mapping.dates().written())
                : possible(rule, at.get(), first, subject.now());
    }

    private static Found<Instant> possible(EventRule rule, Instant at, Made first, Instant now) {
        if (first != null && at.isBefore(first.at())) {
            var opening = first.rule().name() + " at " + first.at();
            return refused("impossible-time", rule, at + " lies before " + opening + ", which opened it");
        }
        if (at.isAfter(now.plus(TOLERANCE))) {
            var ahead = at + " lies more than " + TOLERANCE.toMinutes() + " minutes ahead of now";
            return refused("event-in-the-future", rule, ahead);
        }
        return Found.of(at);
    }

    private SpecificRecord blank(EventRule rule, Subject subject, Instant at) {
        var event = Events.blank(mapping.topic());
        Events.put(event, "eventId", subject.id() + "-" + rule.name());
        Events.put(event, "revision", subject.revision());
        Events.put(event, "eventTime", at);
        Events.put(event, "source", subject.source());
        Events.put(event, "ingestedAt", subject.now().truncatedTo(ChronoUnit.MILLIS));
        Events.put(event, mapping.rows().idField(), subject.id());
        Events.put(event, "type", rule.type());
        return event;
    }

    /** Fills the fields in; the refusal if one cannot be. */
    private Refusal fill(EventRule rule, Subject subject, boolean first, SpecificRecord event) {
        var fields = new ArrayList<>(first ? mapping.fields() : List.<Field>of());
        fields.addAll(rule.fields());
        for (var field : fields) {
            var refusal = field.put(subject.row(), event, mapping.dates());
            if (refusal != null) {
                return new Refusal(refusal.reason(), refusal.field(), rule.name() + ": " + refusal.detail());
            }
        }
        var missing = Events.missing(event);
        return missing == null ? null : new Refusal("missing-field", missing, rule.name() + " has no " + missing);
    }

    private static Found<Instant> refused(String reason, EventRule rule, String detail) {
        var column = rule.at().columns().map(Column::name).findFirst().orElse("at");
        return Found.refused(new Refusal(reason, column, rule.name() + ": " + detail));
    }
}
