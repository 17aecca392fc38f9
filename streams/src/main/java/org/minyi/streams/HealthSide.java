package org.minyi.streams;

import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;
import org.minyi.streams.query.Meters;
import org.minyi.streams.query.Restoring;
import org.minyi.streams.query.Standbys;
import org.minyi.streams.query.board.Board;
import org.minyi.streams.query.board.Progress;
import org.minyi.streams.query.health.HealthHandlers;
import org.minyi.streams.query.health.Instances;
import org.minyi.streams.query.health.SourceWatch;
import org.minyi.streams.query.health.TransactionWatch;
import org.minyi.streams.query.http.Routes;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.Outputs;
import org.minyi.streams.query.topics.OwnTransactions;

/** What is about the stream itself: how far it has come, who shares the work, what holds it up, and whom it has not heard of. */
final class HealthSide implements AutoCloseable {

    private final Progress progress;
    private final Meters meters;
    private final SourceWatch sources;
    private final Instances instances;
    private final TransactionWatch transactions;
    private final HealthHandlers handlers;

    /**
     * Of these streams, not started yet, whose figures are on that board.
     *
     * @param generation only the application in force writes the public topics
     * @param facts the topics that it counts
     */
    HealthSide(
            FeedbackConfig config,
            Generation generation,
            KafkaClients clients,
            KafkaStreams streams,
            Board board,
            List<String> facts,
            Telling telling,
            Reports reports) {
        var id = config.applicationId();
        progress = new Progress(clients, id, facts, FeedbackTopology.INNER_TOPICS, board.rows());
        meters = new Meters(streams, board);
        sources = new SourceWatch(clients, facts, telling);
        instances = new Instances(clients, id, config.instanceId(), streams);
        transactions = new TransactionWatch(
                new OwnTransactions(clients, id, generation.isInForce() ? Outputs.TAKEN_OVER : List.of()));
        handlers = new HealthHandlers(
                board, sources, instances, config.clocks().loadedYears(), reports, InstantSource.system());
        measure(streams);
    }

    private void measure(KafkaStreams streams) {
        var restoring = new Restoring();
        streams.setGlobalStateRestoreListener(restoring);
        meters.add(restoring);
        var standbys = new Standbys();
        streams.setStandbyUpdateListener(standbys);
        meters.add(standbys);
        meters.add(transactions);
    }

    /** Notes what must be known before the streams start. */
    void beforeStart() {
        progress.beforeStart();
    }

    /** Begins to watch, once they have. */
    void start() {
        transactions.start();
    }

    Progress progress() {
        return progress;
    }

    Meters meters() {
        return meters;
    }

    /** Who answers whether the figures can be trusted. */
    Routes routes() {
        return handlers;
    }

    @Override
    public void close() {
        meters.close();
        sources.close();
        instances.close();
        transactions.close();
        progress.close();
    }
}
