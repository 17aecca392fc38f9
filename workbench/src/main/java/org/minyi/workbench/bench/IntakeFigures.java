package org.minyi.workbench.bench;

/**
 * How fast events over HTTP were acknowledged.
 *
 * @param sent how many there were
 * @param seconds from the first request to the last answer
 * @param batches how long each request took that was accepted whole
 * @param again how many requests were put off by 429 or 503 and sent again
 */
public record IntakeFigures(long sent, double seconds, Latencies batches, long again) {

    /** Events a second. */
    public double rate() {
        return sent / seconds;
    }
}
