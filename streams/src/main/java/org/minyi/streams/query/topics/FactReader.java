package org.minyi.streams.query.topics;

import java.util.Collection;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.minyi.streams.contract.Arrival;

/**
 * Reads facts up to given offsets, one partition after the other, by a consumer of its own. A partition with more facts
 * than memory is meant for is read several times, and each time a part of its keys is handed over: memory is bounded by
 * the size of a part, and no disk is needed.
 */
public final class FactReader implements AutoCloseable {

    private static final int TELL_EVERY = 20_000;

    private final Offsets offsets;
    private final FactLog log;

    /** All facts of some keys. */
    public interface Share {

        /** One of them, in the order of offsets. */
        void take(Arrival arrival);

        /** That was all. */
        void end();
    }

    /** Reads through clients of that cluster. */
    public FactReader(KafkaClients clients) {
        this.offsets = Offsets.patient(clients.admin());
        this.log = new FactLog(clients);
    }

    /** Where these topics end by now. */
    public FactOffsets ends(Collection<String> topics) {
        return new FactOffsets(offsets.ends(topics.stream()
                .flatMap(topic -> offsets.partitions(topic).stream())
                .toList()));
    }

    /** How many records will be read of the facts before these offsets, what is read again counted again. */
    public static long toRead(FactOffsets upTo) {
        return upTo.ends().values().stream()
                .mapToLong(end -> end * Shares.of(end).number())
                .sum();
    }

    /**
     * Hands over all facts of a topic before these offsets.
     *
     * @param begin begins a share
     * @param read hears now and then how many more records have been read
     */
    public void read(String topic, FactOffsets upTo, Supplier<? extends Share> begin, LongConsumer read) {
        upTo.of(topic).forEach((partition, end) -> {
            var shares = Shares.of(end);
            for (int i = 0; i < shares.number(); i++) {
                int which = i;
                var share = begin.get();
                var counter = new Counter(read);
                log.read(partition, end, arrival -> {
                    if (shares.holds(which, arrival.key())) {
                        share.take(arrival);
                    }
                    counter.one();
                });
                share.end();
                counter.all(end);
            }
        });
    }

    @Override
    public void close() {
        log.close();
        offsets.close();
    }

    /** Tells in steps; markers of transactions have offsets and are no records, so the last step makes up for them. */
    private static final class Counter {

        private final LongConsumer read;
        private long told;
        private long since;

        Counter(LongConsumer read) {
            this.read = read;
        }

        void one() {
            if (++since == TELL_EVERY) {
                tell(since);
            }
        }

        void all(long end) {
            tell(end - told);
        }

        private void tell(long more) {
            read.accept(more);
            told += more;
            since = 0;
        }
    }
}
