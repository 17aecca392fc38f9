package org.minyi.connectors.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Timestamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("JavaUtilDate") // Connect's own types of times and days are that class.
class ValueTextTest {

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(named("io.debezium.time.Date"), 19_478, "2023-05-01"),
                Arguments.of(named("io.debezium.time.Timestamp"), 1_682_928_000_123L, "2023-05-01T08:00:00.123"),
                Arguments.of(
                        named("io.debezium.time.MicroTimestamp"), 1_682_928_000_000_001L, "2023-05-01T08:00:00.000001"),
                Arguments.of(named("io.debezium.time.MicroTimestamp"), -1L, "1969-12-31T23:59:59.999999"),
                Arguments.of(named("io.debezium.time.ZonedTimestamp"), "2023-05-01T00:00:00Z", "2023-05-01T00:00:00Z"),
                Arguments.of(named("io.debezium.time.MicroTime"), 3_600_000_000L, "01:00"),
                Arguments.of(Timestamp.SCHEMA, Date.from(Instant.parse("2023-05-01T08:00:00Z")), "2023-05-01T08:00"),
                Arguments.of(Decimal.schema(2), new BigDecimal("1E+3"), "1000"),
                Arguments.of(Schema.FLOAT64_SCHEMA, 1e10, "10000000000"),
                Arguments.of(Schema.FLOAT64_SCHEMA, Double.NaN, "NaN"),
                Arguments.of(Schema.BOOLEAN_SCHEMA, true, "true"),
                Arguments.of(Schema.INT64_SCHEMA, 7L, "7"),
                Arguments.of(Schema.BYTES_SCHEMA, ByteBuffer.wrap(new byte[] {'a', 'b', 'c'}), "YWJj"),
                Arguments.of(Schema.STRING_SCHEMA, "投诉", "投诉"),
                Arguments.of(Schema.OPTIONAL_STRING_SCHEMA, "__debezium_unavailable_value", null));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsTheTextThatAMappingReads(Schema schema, Object value, String text) {
        assertThat(ValueText.of(schema, value)).isEqualTo(text);
    }

    @Test
    void aNumberThatBringsItsScaleIsOneToo() {
        var schema = SchemaBuilder.struct()
                .name("io.debezium.data.VariableScaleDecimal")
                .field("scale", Schema.INT32_SCHEMA)
                .field("value", Schema.BYTES_SCHEMA)
                .build();

        assertThat(ValueText.of(schema, new Struct(schema).put("scale", 1).put("value", new byte[] {15})))
                .isEqualTo("1.5");
    }

    private static Schema named(String name) {
        return SchemaBuilder.int64().name(name).build();
    }
}
