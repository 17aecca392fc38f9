package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.schemas.avro.AvroDeserializer;
import org.minyi.schemas.avro.AvroSerializer;
import org.minyi.schemas.avro.UndecodableException;
import org.minyi.workbench.stack.StackSettings;

/** What we write Confluent's deserializer reads, and the other way round: every topic, through the real registry. */
class ConfluentIT {

    private static final Map<String, ?> SPECIFIC = Map.of("specific.avro.reader", true);
    private static final Map<String, ?> GENERIC = Map.of("specific.avro.reader", false);
    private static final Map<String, ?> WITHOUT_JAVA =
            Map.of("auto.register.schemas", false, "avro.remove.java.properties", true);
    private static final Map<String, ?> LATEST = Map.of("auto.register.schemas", false, "use.latest.version", true);

    @TempDir
    private static Path directory;

    private static final long SEED = TryDesk.seed("confluent.seed");

    private static TryDesk desk;
    private static Confluent confluent;

    @BeforeAll
    static void start() throws Exception {
        desk = TryDesk.withoutApp(StackSettings.anywhere(directory.resolve("data")), Map.of());
        confluent = Confluent.of(registry());
    }

    @AfterAll
    static void close() throws Exception {
        if (confluent != null) {
            confluent.close();
        }
        if (desk != null) {
            desk.close();
        }
    }

    static Stream<Topic<?, ?>> topics() {
        return Topics.all().stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void whatWeWriteConfluentsReads(Topic<?, ?> topic) throws Exception {
        var record = AnyRecord.of(topic, SEED);
        var bytes = write(topic, record);

        try (var specific = confluent.deserializer(SPECIFIC);
                var generic = confluent.deserializer(GENERIC)) {
            assertThat(specific.deserialize(topic.name(), bytes)).isEqualTo(record);
            assertThat(generic.deserialize(topic.name(), bytes))
                    .isInstanceOf(GenericRecord.class)
                    .isEqualTo(read(topic, bytes, GENERIC));
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void whatConfluentsWritesWeRead(Topic<?, ?> topic) throws Exception {
        var record = AnyRecord.of(topic, SEED);

        for (var settings : new Map<?, ?>[] {WITHOUT_JAVA, LATEST}) {
            var bytes = writeWithConfluents(topic, record, settings);

            assertThat(bytes).as("with " + settings).isEqualTo(write(topic, record));
            assertThat(read(topic, bytes, SPECIFIC)).isEqualTo(record);
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void whatConfluentsWritesWithoutClassesWeRead(Topic<?, ?> topic) throws Exception {
        var record = AnyRecord.of(topic, SEED);
        var generic = read(topic, write(topic, record), GENERIC);

        var bytes = writeWithConfluents(topic, generic, Map.of("auto.register.schemas", false));

        assertThat(read(topic, bytes, SPECIFIC)).isEqualTo(record);
    }

    @Test
    void aTombstoneIsATombstoneToBoth() throws Exception {
        var cells = Topics.CELLS.name();
        try (var theirs = confluent.serializer(WITHOUT_JAVA);
                var theirReader = confluent.deserializer(SPECIFIC)) {
            assertThat(theirs.serialize(cells, null)).isNull();
            assertThat(write(Topics.CELLS, null)).isNull();
            assertThat(theirReader.deserialize(cells, null)).isNull();
            assertThat(read(Topics.CELLS, null, SPECIFIC)).isNull();
        }
    }

    @Test
    void aSchemaThatNobodyRegisteredIsRefusedByBoth() throws Exception {
        var bytes = write(Topics.ALERTS, AnyRecord.of(Topics.ALERTS, SEED));
        ByteBuffer.wrap(bytes).putInt(1, 999_999);

        try (var theirs = confluent.deserializer(SPECIFIC)) {
            assertThatThrownBy(() -> theirs.deserialize(Topics.ALERTS.name(), bytes))
                    .isInstanceOf(SerializationException.class);
        }
        assertThatThrownBy(() -> read(Topics.ALERTS, bytes, SPECIFIC))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("999999");
    }

    /** What the README warns of: our classes' schemas have notes to Java in them, the registered ones have not. */
    @Test
    void confluentsFindsNoSchemaOfOurClassesUnlessItIsTold() {
        var alert = AnyRecord.of(Topics.ALERTS, SEED);

        assertThatThrownBy(() -> writeWithConfluents(Topics.ALERTS, alert, Map.of("auto.register.schemas", false)))
                .isInstanceOf(SerializationException.class);
    }

    private static byte[] write(Topic<?, ?> topic, SpecificRecord record) {
        try (var ours = new AvroSerializer<SpecificRecord>()) {
            ours.configure(Map.of("schema.registry.url", registry()), false);
            return ours.serialize(topic.name(), record);
        }
    }

    private static byte[] writeWithConfluents(Topic<?, ?> topic, Object record, Map<?, ?> settings) throws Exception {
        @SuppressWarnings("unchecked")
        var named = (Map<String, ?>) settings;
        try (var theirs = confluent.serializer(named)) {
            return theirs.serialize(topic.name(), record);
        }
    }

    private static Object read(Topic<?, ?> topic, byte[] bytes, Map<String, ?> settings) {
        try (var ours = new AvroDeserializer<>()) {
            ours.configure(
                    Map.of(
                            "schema.registry.url",
                            registry(),
                            "specific.avro.reader",
                            settings.get("specific.avro.reader")),
                    false);
            return ours.deserialize(topic.name(), bytes);
        }
    }

    private static String registry() {
        return desk.desk().stack().registry();
    }
}
