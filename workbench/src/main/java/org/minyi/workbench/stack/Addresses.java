package org.minyi.workbench.stack;

/** Where a running stack can be reached: Kafka's bootstrap address, the registry's and the app's base URLs. */
public record Addresses(String kafka, String registry, String http) {
    static Addresses of(Ports ports) {
        return new Addresses(
                "127.0.0.1:" + ports.kafka(),
                "http://127.0.0.1:" + ports.registry() + "/apis/ccompat/v7",
                "http://127.0.0.1:" + ports.http());
    }
}
