package org.minyi.workbench.bench.catchup;

/**
 * How fast a workload was counted in three ways, on one broker, one after the other.
 *
 * @param consumer by a consumer that decodes and adds up in memory
 * @param pipeline by the application
 * @param reconcile by the recount of every cell
 * @param sentBytes what the application's stream sent to Kafka while it was timed, compressed
 * @param brokerCpuSeconds how much of the processors the broker used while the application was timed
 * @param cells how many cells were compared by the recount, all of them equal
 */
public record CatchupFigures(
        Workload workload,
        long facts,
        Lap consumer,
        Lap pipeline,
        Lap reconcile,
        long sentBytes,
        double brokerCpuSeconds,
        long cells) {

    /** The application's facts a second beside the consumer's. */
    public double ratioToConsumer() {
        return pipeline.rate() / consumer.rate();
    }

    /** Bytes sent to Kafka for each fact. */
    public double bytesPerFact() {
        return (double) sentBytes / pipeline.records();
    }
}
