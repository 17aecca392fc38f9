package org.minyi.streams.contract;

/** The rules by which one kind of event is let in: pure, so that the pipeline and a recount judge alike. */
public interface Acceptance<V, F extends Fact> {

    /**
     * Judges one decoded event.
     *
     * @param key the record's key
     * @param event the decoded value
     * @param arrivedAt when the record reached Kafka, epoch milliseconds
     */
    Verdict<F> judge(String key, V event, long arrivedAt);
}
