package org.minyi.streams.accept;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.minyi.schemas.Event;
import org.minyi.streams.accept.HeaderRules.Letter;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.contract.EntityId;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Refusal;
import org.minyi.streams.contract.Verdict;
import org.minyi.streams.contract.YearMark;

/** Decodes and validates one kind of record: a bad one becomes a value with its reason, never an exception. */
public final class Judge<V extends Event, F extends Fact> {

    private final Decoder<V> decoder;
    private final Acceptance<V, F> acceptance;

    /** Judges by these rules what this decoder reads. */
    public Judge(Decoder<V> decoder, Acceptance<V, F> acceptance) {
        this.decoder = decoder;
        this.acceptance = acceptance;
    }

    /** Judges one arrival. */
    public Verdict<F> judge(Arrival arrival) {
        if (arrival.key() == null) {
            return undecodable(arrival, "", new Refusal("missing-key", "key", "the record has no key"));
        }
        var key = new String(arrival.key(), StandardCharsets.UTF_8);
        if (arrival.value() == null) {
            var mark = YearMark.of(arrival);
            if (mark.isPresent()) {
                return new Verdict.Marked<>(mark.get());
            }
            return undecodable(arrival, key, new Refusal("missing-value", "", "facts are never deleted"));
        }
        try {
            return judge(arrival, key, decoder.decode(arrival.value()));
        } catch (Decoder.Undecodable e) {
            return undecodable(arrival, key, new Refusal("undecodable", "", e.getMessage()));
        }
    }

    private Verdict<F> judge(Arrival arrival, String key, V event) {
        var letter = new Letter(Header.of(event, acceptance.localId(event)), key, arrival.arrivedAt());
        var refusal = broken(letter, event);
        if (refusal.isEmpty()) {
            return new Verdict.Accepted<>(key, acceptance.fact(event), arrival);
        }
        boolean dated = !letter.fromTheFuture() && !letter.tooOld();
        return rejected(
                arrival,
                refusal.get(),
                letter.hasSource() ? letter.header().source() : EntityId.sourceIn(key),
                dated ? letter.header().eventTime().toEpochMilli() : arrival.arrivedAt());
    }

    private Optional<Refusal> broken(Letter letter, V event) {
        for (var rule : HeaderRules.ALL) {
            var refusal = rule.check(letter);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        for (var rule : acceptance.rules()) {
            var refusal = rule.check(event);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private Verdict<F> undecodable(Arrival arrival, String key, Refusal refusal) {
        return rejected(arrival, refusal, EntityId.sourceIn(key), arrival.arrivedAt());
    }

    private Verdict<F> rejected(Arrival arrival, Refusal refusal, String source, long bookedAt) {
        return new Verdict.Rejected<>(source, bookedAt, refusal.keep(arrival, source));
    }
}
