package org.minyi.streams.query.recount;

import java.util.function.LongConsumer;
import org.minyi.streams.query.topics.FactOffsets;
import org.minyi.streams.query.topics.FactReader;

/** Something that only a recount of the facts can answer. */
public interface Question<R> {

    /** What is being done, for whoever waits for it. */
    String task();

    /** Which facts are looked at. */
    FactOffsets upTo();

    /** How many records are read at most, what is read again counted again. */
    default long toRead() {
        return FactReader.toRead(upTo());
    }

    /** Whether the answer to this holds an answer to the other too. */
    boolean answers(Question<?> other);

    /**
     * Recounts.
     *
     * @param read hears now and then how many more records have been read
     */
    R answer(Recounting recounting, LongConsumer read);
}
