package org.minyi.workbench.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import kafka.docker.KafkaDockerWrapper$;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

/** Kafka's own program of the image is asked what it makes of them. */
class KafkaVariablesTest {

    @Test
    void everySettingOfTheDeskArrives() {
        arrive(BrokerSettings.of(Path.of("/tmp/kafka"), 9092, 9093));
    }

    @Test
    void aSettingWithADashOrAnUnderscoreArrives() {
        arrive(Map.of("listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config", "x=y"));
    }

    private static void arrive(Map<String, String> settings) {
        var variables = scala.collection.immutable.Map.from(CollectionConverters.asScala(KafkaVariables.of(settings)));

        var arrived = CollectionConverters.asJava(KafkaDockerWrapper$.MODULE$.getServerConfigsFromEnv(variables));

        assertThat(arrived)
                .filteredOn(line -> !line.isBlank())
                .containsExactlyInAnyOrderElementsOf(settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toList());
    }
}
