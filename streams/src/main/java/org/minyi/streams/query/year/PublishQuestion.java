package org.minyi.streams.query.year;

import java.util.function.LongConsumer;
import org.minyi.streams.contract.Window;
import org.minyi.streams.query.recount.Base;
import org.minyi.streams.query.recount.Question;
import org.minyi.streams.query.recount.Recounting;
import org.minyi.streams.query.topics.FactOffsets;
import org.minyi.streams.query.topics.FactReader;

/**
 * The next revision of a year's report.
 *
 * @param isFirst whether there is none to be compared with, for which the facts are read once more
 */
record PublishQuestion(Publishing publishing, Window year, String profile, Base base, boolean isFirst)
        implements Question<Publishing.Published> {

    @Override
    public String task() {
        return "publish " + profile + " " + year;
    }

    @Override
    public FactOffsets upTo() {
        return base.upTo();
    }

    @Override
    public long toRead() {
        return (isFirst ? 1 : 2) * FactReader.toRead(base.upTo());
    }

    @Override
    public boolean answers(Question<?> other) {
        return equals(other);
    }

    @Override
    public Publishing.Published answer(Recounting recounting, LongConsumer read) {
        return publishing.publish(year, profile, base, read);
    }
}
