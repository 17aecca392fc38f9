package org.minyi.streams.query.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrincipalTest {

    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule required ";

    @Test
    void isTheUserWhoSignsIn() {
        assertThat(of(SCRAM + "username=\"minyi\" password=\"x\";")).isEqualTo("User:minyi");
        assertThat(of(SCRAM + "password=x username=minyi;")).isEqualTo("User:minyi");
        assertThat(of(SCRAM + "username=\"a\\\"b\" password=\"x\";")).isEqualTo("User:a\"b");
        assertThat(Principal.of(Map.of())).isEqualTo("User:ANONYMOUS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "username=\"minyi\" password=\"s3cret\";",
                "username=\"minyi\" password=\"s3\\\"cr;et\" ;",
                "\n  username='minyi'\n  password='s3cret';\n",
                "username=minyi password=s3cret;",
                ";"
            })
    void acceptsLinesThatKafkaReads(String options) {
        assertThatCode(() -> Principal.check("kafka.sasl.jaas.config", SCRAM + options))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "username=\"minyi\" password=\"s3cret\"",
                "username=\"minyi\" password=\"s3\"cret\";",
                "username=minyi password=s3 cret;",
                "s3cret"
            })
    void refusesOthersWithoutShowingThem(String options) {
        assertThatThrownBy(() -> Principal.check("kafka.consumer.sasl.jaas.config", SCRAM + options))
                .hasMessageContaining("kafka.consumer.sasl.jaas.config cannot be read")
                .message()
                .doesNotContain("s3", "cret;");
    }

    private static String of(String line) {
        return Principal.of(Map.of("sasl.jaas.config", line));
    }
}
