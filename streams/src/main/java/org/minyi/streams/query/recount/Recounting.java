package org.minyi.streams.query.recount;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.contract.Addend;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.query.topics.FactOffsets;

/** Recounts the facts beside the stream, by the same pure rules; each takes minutes where there are millions. */
public interface Recounting {

    /** The topics whose facts these metrics are made of. */
    Set<String> topics(Collection<Metric> metrics);

    /** Where these topics end by now. */
    FactOffsets ends(Set<String> topics);

    /**
     * The wanted cells as of a moment.
     *
     * @throws IllegalArgumentException when they are too many for the memory meant for them
     */
    PastBoard board(AsOf asOf, Wanted wanted, FactOffsets upTo, LongConsumer read);

    /** The ids that add something to one of these addends. */
    IdList ids(AsOf asOf, List<Addend> addends, FactOffsets upTo, LongConsumer read);
}
