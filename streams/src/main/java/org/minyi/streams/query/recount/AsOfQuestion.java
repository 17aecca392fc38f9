package org.minyi.streams.query.recount;

import java.util.function.LongConsumer;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.query.topics.FactOffsets;

/**
 * What cells held as of a moment. The rules need no part in it: one process has one rulebook.
 *
 * @param wanted which cells
 */
record AsOfQuestion(AsOf asOf, Wanted wanted, FactOffsets upTo) implements Question<PastBoard> {

    @Override
    public String task() {
        return "as of " + asOf.text();
    }

    @Override
    public boolean answers(Question<?> other) {
        return other instanceof AsOfQuestion another
                && asOf.equals(another.asOf)
                && upTo.hold(another.upTo)
                && wanted.covers(another.wanted);
    }

    @Override
    public PastBoard answer(Recounting recounting, LongConsumer read) {
        return recounting.board(asOf, wanted, upTo, read);
    }
}
