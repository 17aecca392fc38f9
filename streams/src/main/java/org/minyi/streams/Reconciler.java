package org.minyi.streams;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.TopicPartition;
import org.minyi.schemas.Event;
import org.minyi.schemas.Topics;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.PublicCells;
import org.minyi.streams.contract.Window;
import org.minyi.streams.query.topics.FactLog;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.Offsets;
import org.minyi.streams.query.topics.Outputs;
import org.minyi.streams.query.topics.TopicTable;

/** Recounts the facts and holds the published cells against them: nothing of it goes through Kafka Streams. */
public final class Reconciler implements AutoCloseable {

    /** Hears how far the recount has come. */
    public interface Listener {

        /** So many of so many offsets of the fact topics have been read. */
        void read(long offsets, long of);
    }

    private final KafkaClients clients;
    private final Outputs outputs;
    private final Flows flows;
    private final Formats formats;
    private final LocalWindows windows;
    private final Offsets offsets;
    private final FactLog log;

    /** Reconciles what is published on the cluster of that configuration. */
    public Reconciler(FeedbackConfig config) {
        this(config, Outputs.PUBLIC);
    }

    /** Reconciles what stands in those topics. */
    public Reconciler(FeedbackConfig config, Outputs outputs) {
        this.outputs = outputs;
        this.clients = new KafkaClients(config.kafka());
        this.windows = new LocalWindows(config.zone());
        this.flows = Flows.of(config);
        this.formats = Formats.of(config);
        this.offsets = Offsets.patient(clients.admin());
        this.log = new FactLog(clients);
    }

    /** How many offsets the fact topics hold by now. */
    public long facts() {
        return ends().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Compares all cells of the wanted windows, at the facts that have arrived by now. */
    public Reconciliation reconcile(Predicate<Window> wanted, Listener listener) {
        var recounted = recount(wanted, listener);
        return Reconciliation.compare(recounted, published(wanted));
    }

    /** The cells of the wanted windows as the facts give them. */
    public Map<CellKey, Counts> recount(Predicate<Window> wanted, Listener listener) {
        var recount = new Recount(formats, windows, flows.repeats(), wanted);
        var ends = ends();
        var progress = new ProgressCount(
                ends.values().stream().mapToLong(Long::longValue).sum(), listener);
        flows.all().forEach(flow -> count(flow, recount, ends, progress));
        return recount.cells();
    }

    /** The cells of the wanted windows as they stand in their topic. */
    public Map<CellKey, Counts> published(Predicate<Window> wanted) {
        var cells = new HashMap<CellKey, Counts>();
        new TopicTable<>(clients, outputs.topic(Topics.CELLS).name(), formats.serde(Topics.CELLS))
                .read(key -> wanted.test(CellKey.parse(key).window()))
                .forEach((key, cell) -> cells.put(CellKey.parse(key), PublicCells.counts(cell)));
        return cells;
    }

    @Override
    public void close() {
        log.close();
        offsets.close();
    }

    private Map<TopicPartition, Long> ends() {
        return offsets.ends(flows.all().stream()
                .flatMap(flow -> offsets.partitions(flow.topic().name()).stream())
                .toList());
    }

    private <V extends SpecificRecord & Event, F extends Fact, E> void count(
            Flow<V, F, E> flow, Recount recount, Map<TopicPartition, Long> ends, ProgressCount progress) {
        ends.forEach((partition, end) -> {
            if (partition.topic().equals(flow.topic().name())) {
                var counting = recount.partition(flow);
                log.read(partition, end, arrival -> {
                    counting.take(arrival);
                    progress.one();
                });
                counting.end();
            }
        });
    }

    /** Counts records and tells the listener now and then. */
    private static final class ProgressCount {

        private static final long EVERY = 20_000;

        private final long all;
        private final Listener listener;
        private long read;

        ProgressCount(long all, Listener listener) {
            this.all = all;
            this.listener = listener;
        }

        void one() {
            if (++read % EVERY == 0) {
                listener.read(read, all);
            }
        }
    }
}
