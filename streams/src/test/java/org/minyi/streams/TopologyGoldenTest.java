package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A change of the flow is a deliberate act: copy target/topology.txt over the golden file. */
class TopologyGoldenTest {

    private static final Pattern UNNAMED = Pattern.compile("K(STREAM|TABLE)-\\S*|\\S*-\\d{10}\\S*");

    private final String described = FeedbackDriver.topology(FeedbackConfig.of(
                    Map.of("kafka.bootstrap.servers", "nowhere:9092", "schema.registry.url", "mock://topology-golden")))
            .describe()
            .toString();

    @Test
    void isTheFlowThatWasAgreedOn() throws IOException {
        Files.writeString(Path.of("target", "topology.txt"), described);

        try (var golden = getClass().getResourceAsStream("/topology.txt")) {
            assertThat(described).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void namesEveryNodeStoreAndTopic() {
        assertThat(UNNAMED.matcher(described).results().map(found -> found.group()))
                .isEmpty();
    }
}
