package org.minyi.workbench.stack;

/**
 * Where a running stack can be reached: Kafka's bootstrap address, the base URLs of the registry and the app.
 *
 * @param connect the base URL of the Connect worker, where there is one
 */
public record Addresses(String kafka, String registry, String http, String connect) {
    static Addresses of(Ports ports) {
        return new Addresses(
                "127.0.0.1:" + ports.kafka(),
                "http://127.0.0.1:" + ports.registry() + "/apis/ccompat/v7",
                "http://127.0.0.1:" + ports.http(),
                "http://127.0.0.1:" + ports.connect());
    }

    /** The same, with another Kafka and another registry. */
    Addresses with(String otherKafka, String otherRegistry) {
        return new Addresses(otherKafka, otherRegistry, http, connect);
    }
}
