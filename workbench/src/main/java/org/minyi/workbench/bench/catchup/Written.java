package org.minyi.workbench.bench.catchup;

import org.minyi.workbench.desk.Api;

/** How many bytes the app's stream has sent to Kafka, compressed, as its producers count them. */
final class Written {

    private static final String SENT = "kafka_producer_outgoing_byte_total";

    private final Api api;

    Written(Api api) {
        this.api = api;
    }

    long bytes() {
        return (long) api.text("/metrics")
                .lines()
                .filter(line -> line.startsWith(SENT))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
