package org.minyi.streams;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Event;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Change;
import org.minyi.streams.contract.EntityId;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Shared;
import org.minyi.streams.contract.Verdict;
import org.minyi.streams.fold.Fold;
import org.minyi.streams.fold.History;
import org.minyi.streams.fold.HistoryCodec;
import org.minyi.streams.measure.Differences;

/** The steps of an event, each with what it needs at hand. */
final class Steps<V extends SpecificRecord & Event, F extends Fact, E> {

    final RecordOf<V, F> event;
    private final Fold<F, E> fold;
    private final HistoryCodec<F> codec;
    private final Differences<E> differences;
    private final String id;
    private final F fact;
    private final History<F> before;
    private final History<F> after;
    private final byte[] bytes;
    private final Change<E> change;

    Steps(Flow<V, F, E> flow, List<Draft> known, Draft draft) {
        event = new RecordOf<>(flow, draft);
        fold = new Fold<>(flow.lifecycle());
        codec = new HistoryCodec<>(flow.lifecycle());
        differences = new Differences<>(flow.measuring(), new LocalWindows(PlainFlow.ZONE));
        id = draft.key();
        var history = History.<F>empty();
        for (var earlier : known) {
            history = fold.take(history, fact(flow, earlier)).history();
        }
        before = history;
        fact = fact(flow, draft);
        after = fold.take(before, fact).history();
        bytes = codec.encode(after);
        change = fold();
    }

    Change<E> fold() {
        return fold.change(id, EntityId.source(id), before, fold.take(before, fact));
    }

    byte[] encode() {
        return codec.encode(after);
    }

    History<F> decode() {
        return codec.decode(bytes);
    }

    List<Shared> measure() {
        return differences.of(change);
    }

    private static <V extends SpecificRecord & Event, F extends Fact> F fact(Flow<V, F, ?> flow, Draft draft) {
        if (PlainFlow.verdict(flow, draft) instanceof Verdict.Accepted<F> accepted) {
            return accepted.fact();
        }
        throw new IllegalStateException("it is refused: " + draft);
    }
}
