package org.minyi.streams.query.recount;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.contract.Addend;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.contract.Part;
import org.minyi.streams.query.topics.FactOffsets;

/**
 * Which calls, tickets, ratings and so on one part of a figure is made of.
 *
 * @param addends what that part is added up of
 * @param moment when the figure stood so; empty for what is counted over its window
 */
record IdQuestion(
        Metric metric,
        CellKey key,
        Part part,
        AsOf asOf,
        List<Addend> addends,
        Optional<Instant> moment,
        FactOffsets upTo)
        implements Question<IdList> {

    @Override
    public String task() {
        return "ids of " + metric.id() + " " + key;
    }

    @Override
    public boolean answers(Question<?> other) {
        return other instanceof IdQuestion another
                && asOf.equals(another.asOf)
                && addends.equals(another.addends)
                && upTo.hold(another.upTo);
    }

    @Override
    public IdList answer(Recounting recounting, LongConsumer read) {
        return recounting.ids(asOf, addends, upTo, read);
    }
}
