package org.minyi.connectors.mapping;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.minyi.connectors.Message;
import org.minyi.connectors.Outcome;
import org.minyi.connectors.Refusal;
import org.minyi.connectors.rows.Row;

/** Makes of a row the events that it tells of; what cannot be used becomes a refusal and never an exception. */
public final class RowMapper {

    /** A later state of a row has a higher revision: the seconds since then, which last in an int until 2068. */
    private static final Instant REVISION_ZERO = Instant.parse("2000-01-01T00:00:00Z");

    private final Mapping mapping;
    private final EventMaker maker;
    private final InstantSource clock;

    /** Maps so, by that clock. */
    public RowMapper(Mapping mapping, InstantSource clock) {
        this.mapping = mapping;
        this.maker = new EventMaker(mapping);
        this.clock = clock;
    }

    /** What becomes of that row. */
    public Outcome map(Row row) {
        if (row instanceof Row.Cells cells) {
            return map(cells);
        }
        var broken = (Row.Broken) row;
        return new Outcome.Refused(
                broken.line(), broken.original(), mapping.onlySource().orElse(""), broken.refusal());
    }

    /** What becomes of a row that changed at that moment, which is its revision if the mapping names no other. */
    public Outcome mapChanged(Row.Cells row, Instant at) {
        var now = clock.instant();
        return map(row, now, revision(row, now, Found.of(revision(at))), this::events);
    }

    /**
     * What a row told before it changed at that moment: by the clock of then, so that what was refused as lying ahead
     * of it does not count as told.
     */
    public Outcome mapFormer(Row.Cells row, Instant changed) {
        var then = updated(row).filter(at -> at.isBefore(changed)).orElse(changed);
        return map(row, then, revision(row, then, Found.of(revision(changed))), this::events);
    }

    /** What becomes of a row that was deleted at that moment: what the mapping says that this means. */
    public Outcome mapDeleted(Row.Cells row, Instant at) {
        return map(row, clock.instant(), Found.of(revision(at)), subject -> deletion(subject, at));
    }

    private Outcome map(Row.Cells row) {
        var now = clock.instant();
        return map(row, now, revision(row, now, Found.of(0)), this::events);
    }

    private Outcome map(Row.Cells row, Instant now, Found<Integer> revision, Function<Subject, Outcome> tell) {
        if (mapping.skip().stream().anyMatch(condition -> condition.holds(row))) {
            return new Outcome.Skipped(row.line(), row.original());
        }
        var source = required(mapping.source().in(row), "source");
        var id = required(mapping.id().in(row), mapping.rows().idField());
        for (var found : List.of(source, id, revision)) {
            if (found.isRefused()) {
                return refused(row, source.value() == null ? "" : source.value(), found.refusal());
            }
        }
        return tell.apply(new Subject(row, source.value(), id.value(), revision.value(), now));
    }

    private Outcome deletion(Subject subject, Instant at) {
        if (mapping.deleted().isEmpty()) {
            return outcome(subject, List.of(), List.of());
        }
        var found = maker.make(mapping.deleted().get(), subject, at);
        return found.isRefused()
                ? refused(subject.row(), subject.source(), found.refusal())
                : outcome(subject, List.of(found.value()), List.of());
    }

    private Outcome events(Subject subject) {
        var made = new ArrayList<Made>();
        var refusals = new ArrayList<Refusal>();
        for (var rule : mapping.events()) {
            var found = maker.make(rule, subject, made.isEmpty() ? null : made.get(0));
            if (found.isRefused() && made.isEmpty()) {
                // What follows on an event that is not there would wait for it for ever.
                return refused(subject.row(), subject.source(), found.refusal());
            } else if (found.isRefused()) {
                refusals.add(found.refusal());
            } else if (!found.isNothing()) {
                made.add(found.value());
            }
        }
        return outcome(subject, made, refusals);
    }

    private Outcome outcome(Subject subject, List<Made> made, List<Refusal> refusals) {
        var row = subject.row();
        if (made.isEmpty()) {
            return new Outcome.Skipped(row.line(), row.original());
        }
        var messages = made.stream()
                .map(each -> Message.of(mapping.topic(), subject.source(), subject.id(), each.event()))
                .toList();
        return new Outcome.Events(row.line(), row.original(), messages, List.copyOf(refusals));
    }

    private Found<Integer> revision(Row.Cells row, Instant now, Found<Integer> otherwise) {
        var text = updatedText(row);
        if (text.value() == null) {
            return text.isRefused() ? Found.refused(text.refusal()) : otherwise;
        }
        var detail = "updated: " + Refusal.quoted(text.value()) + " is no "
                + mapping.dates().written() + " between 2000 and now";
        return mapping.dates()
                .read(text.value())
                .filter(at -> !at.isBefore(REVISION_ZERO) && !at.isAfter(now.plus(EventMaker.TOLERANCE)))
                .map(at -> Found.of(revision(at)))
                .orElse(Found.refused(new Refusal("impossible-date", "updated", detail)));
    }

    private static int revision(Instant at) {
        return (int) Duration.between(REVISION_ZERO, at).toSeconds();
    }

    private Optional<Instant> updated(Row.Cells row) {
        return Optional.ofNullable(updatedText(row).value()).flatMap(mapping.dates()::read);
    }

    private Found<String> updatedText(Row.Cells row) {
        return mapping.updated().map(updated -> updated.in(row)).orElse(Found.nothing());
    }

    private static Found<String> required(Found<String> found, String field) {
        return found.isNothing()
                ? Found.refused(new Refusal("missing-field", field, "the row has no " + field))
                : found;
    }

    private static Outcome refused(Row.Cells row, String source, Refusal refusal) {
        return new Outcome.Refused(row.line(), row.original(), source, refusal);
    }
}
