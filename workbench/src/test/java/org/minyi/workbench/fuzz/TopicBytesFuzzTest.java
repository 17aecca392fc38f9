package org.minyi.workbench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.minyi.schemas.Event;
import org.minyi.schemas.Topic;
import org.minyi.schemas.avro.AvroSerde;
import org.minyi.schemas.registry.SchemaSettings;
import org.minyi.streams.Flow;
import org.minyi.streams.Flows;
import org.minyi.streams.Formats;
import org.minyi.streams.Recount;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Window;
import org.minyi.workbench.city.CityFile;
import org.minyi.workbench.city.Faults;
import org.minyi.workbench.city.Inlet;
import org.minyi.workbench.city.ReferenceYear;

/** Bytes in the fact topics: each is let in or refused with a reason, and the books account for every one. */
class TopicBytesFuzzTest {

    private static final Map<String, String> REGISTRY =
            Map.of(SchemaSettings.URL, "mock://fuzz", SchemaSettings.AUTO_REGISTER, "true");
    private static final Formats FORMATS = new Formats(AvroSerde.class, REGISTRY);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalWindows WINDOWS = new LocalWindows(ZONE);
    private static final Flows FLOWS = Flows.of(WINDOWS, Clocks.shipped(ZONE));
    private static final long NOW = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
    private static final int SEEDS = 300;

    @TestFactory
    List<DynamicTest> everyFactTopic() {
        var good = good();
        return FLOWS.all().stream()
                .map(flow -> DynamicTest.dynamicTest(
                        flow.name(), () -> run(flow, good.get(flow.topic().name()))))
                .toList();
    }

    private <V extends SpecificRecord & Event, F extends Fact, E> void run(Flow<V, F, E> flow, List<byte[]> good) {
        var recount = new Recount(FORMATS, WINDOWS, FLOWS.repeats(), window -> true);
        var partition = recount.partition(flow);
        long[] taken = {0};
        Fuzz.run(flow.name(), good, input -> {
            var record = Framed.of(input);
            partition.take(new Arrival(flow.topic().name(), 0, taken[0], NOW, record.key(), record.value()));
            taken[0]++;
        });
        partition.end();

        var books = books(recount.cells());
        assertThat(books.get(Measure.LEDGER_IN)).isEqualTo(taken[0]);
        assertThat(books.get(Measure.LEDGER_IN))
                .isEqualTo(books.get(Measure.LEDGER_COUNTED)
                        + books.get(Measure.LEDGER_DUPLICATES)
                        + books.get(Measure.LEDGER_SUPERSEDED)
                        + books.get(Measure.LEDGER_WAITING)
                        + books.get(Measure.LEDGER_REJECTED));
    }

    /** A record's key and value in one: the key's length comes first. */
    private record Framed(byte[] key, byte[] value) {

        static byte[] bytes(byte[] key, byte[] value) {
            var bytes = new byte[1 + key.length + value.length];
            bytes[0] = (byte) key.length;
            System.arraycopy(key, 0, bytes, 1, key.length);
            System.arraycopy(value, 0, bytes, 1 + key.length, value.length);
            return bytes;
        }

        static Framed of(byte[] bytes) {
            if (bytes.length == 0) {
                return new Framed(null, null);
            }
            int end = Math.min(bytes.length, 1 + (bytes[0] & 0xff));
            return new Framed(Arrays.copyOfRange(bytes, 1, end), Arrays.copyOfRange(bytes, end, bytes.length));
        }
    }

    /** The first records of a small year, by topic. */
    private static Map<String, List<byte[]>> good() {
        var good = new HashMap<String, List<byte[]>>();
        new ReferenceYear(CityFile.named("hengyang-2023"), 0.0002, 1, Faults.NONE).stream(new Inlet() {
            @Override
            public <V extends SpecificRecord> void event(Topic<String, V> topic, String key, V event) {
                raw(topic, key.getBytes(StandardCharsets.UTF_8), FORMATS.bytes(topic, event));
            }

            @Override
            public void raw(Topic<?, ?> topic, byte[] key, byte[] value) {
                var records = good.computeIfAbsent(topic.name(), first -> new ArrayList<>());
                if (records.size() < SEEDS && key != null && value != null) {
                    records.add(Framed.bytes(key, value));
                }
            }
        });
        return good;
    }

    /** What all sources together have in the books, of all years. */
    private static Map<Measure, Long> books(Map<CellKey, Counts> cells) {
        var books = new EnumMap<Measure, Long>(Measure.class);
        cells.forEach((key, counts) -> {
            if (key.window().kind() == Window.Kind.YEAR && key.scope().text().startsWith("ledger:")) {
                for (var measure : Measure.values()) {
                    books.merge(measure, counts.get(measure), Long::sum);
                }
            }
        });
        return books;
    }
}
