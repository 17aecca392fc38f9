package org.minyi.streams;

import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Event;
import org.minyi.streams.accept.Judge;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.query.recount.Base;
import org.minyi.streams.query.topics.FactReader;

/**
 * Reads the facts for a {@link Revision}.
 *
 * @param topics those that are read
 * @param read hears now and then how many more records have been read
 */
record CauseSearch(
        FactReader reader,
        Formats formats,
        LocalWindows windows,
        Base before,
        Base after,
        Set<String> topics,
        LongConsumer read) {

    /**
     * Shows every entity to these causes.
     *
     * @param then the rules as of the former moment
     * @param now the rules as of the latter
     */
    void search(Flows then, Flows now, Causes causes) {
        var revision = new Revision(windows, before.asOf(), after.asOf(), now.repeats(), causes);
        search(then.calls(), now.calls(), revision);
        search(then.tickets(), now.tickets(), revision);
        search(then.ratings(), now.ratings(), revision);
        search(then.sessions(), now.sessions(), revision);
        search(then.services(), now.services(), revision);
        revision.end();
    }

    private <V extends SpecificRecord & Event, F extends Fact, E> void search(
            Flow<V, F, E> then, Flow<V, F, E> now, Revision revision) {
        if (topics.contains(now.topic().name())) {
            reader.read(now.topic().name(), after.upTo(), () -> share(then, now, revision), read);
        }
    }

    private <V extends SpecificRecord & Event, F extends Fact, E> FactReader.Share share(
            Flow<V, F, E> then, Flow<V, F, E> now, Revision revision) {
        var judge = new Judge<>(formats.decoder(now.topic()), now.acceptance());
        var part = revision.part(then, now);
        return new FactReader.Share() {

            @Override
            public void take(Arrival arrival) {
                part.take(judge.judge(arrival), !before.upTo().include(arrival));
            }

            @Override
            public void end() {
                part.end();
            }
        };
    }
}
