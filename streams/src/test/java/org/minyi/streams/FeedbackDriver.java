package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.minyi.schemas.BadRating;
import org.minyi.schemas.Department;
import org.minyi.schemas.MetricCell;
import org.minyi.schemas.Reject;
import org.minyi.schemas.TicketState;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.schemas.registry.InMemoryRegistryClient;
import org.minyi.schemas.registry.Subjects;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Figure;
import org.minyi.streams.contract.PublicCells;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;
import org.minyi.streams.contract.YearMark;
import org.minyi.streams.query.board.Board;
import org.minyi.streams.query.board.LiveTable;

/**
 * The whole topology, as it runs, spoken to in the words of the domain. Figures are read from the public cell topic.
 * Each record is a transaction of its own: what combines several is tested elsewhere.
 */
final class FeedbackDriver implements AutoCloseable {

    private static final AtomicInteger OPENED = new AtomicInteger();

    private final String registry = "feedback-driver-" + OPENED.incrementAndGet();
    private final Path stateDir = temporary();
    private final FeedbackConfig config;
    private final Formats formats;
    private final TopologyTestDriver driver;
    private final Map<Topic<String, ?>, TestInputTopic<byte[], byte[]>> inputs = new HashMap<>();
    private final TestOutputTopic<byte[], Reject> rejects;
    private final OutputTable<BadRating> badRatings;
    private final OutputTable<TicketState> ticketStates;
    private final OutputTable<MetricCell> cells;
    private final Map<String, Department> departments = new HashMap<>();
    private final List<Arrival> arrivals = new ArrayList<>();

    FeedbackDriver() {
        this("Asia/Shanghai");
    }

    FeedbackDriver(String zone) {
        Subjects.register(InMemoryRegistryClient.named(registry));
        config = FeedbackConfig.of(Map.of(
                "kafka.bootstrap.servers",
                "nowhere:9092",
                "kafka.rocksdb.config.setter",
                RocksDbInMemory.class.getName(),
                "schema.registry.url",
                "mock://" + registry,
                "state.dir",
                stateDir.toString(),
                "zone",
                zone));
        formats = Formats.of(config);
        driver = new TopologyTestDriver(topology(config), StreamsSettings.of(config));
        PlainFlow.FLOWS.all().forEach(flow -> inputs.put(flow.topic(), input(flow.topic())));
        rejects = output(Topics.REJECTS, new ByteArrayDeserializer());
        badRatings = new OutputTable<>(output(Topics.BAD_RATINGS, new StringDeserializer()));
        ticketStates = new OutputTable<>(output(Topics.TICKET_STATE, new StringDeserializer()));
        cells = new OutputTable<>(output(Topics.CELLS, new StringDeserializer()));
    }

    /** The topology of that configuration, built as the application builds it. */
    static Topology topology(FeedbackConfig config) {
        var formats = Formats.of(config);
        var windows = new LocalWindows(config.zone());
        var clocks = config.clocks();
        var board = new Board(
                windows,
                InstantSource.system(),
                new LiveTable<>(Topics.CELLS, "board-cells", formats.serde(Topics.CELLS)),
                new LiveTable<>(Topics.DEPARTMENTS, "board-departments", formats.serde(Topics.DEPARTMENTS)),
                new LiveTable<>(Topics.QUEUE, "board-queue", formats.serde(Topics.QUEUE)));
        return new FeedbackTopology(Flows.of(windows, clocks), formats, windows, clocks)
                .build(StreamsSettings.of(config), board);
    }

    /** Lets events arrive one after the other. */
    void sends(Draft... drafts) {
        for (var draft : drafts) {
            sends(draft.key(), draft);
        }
    }

    /** Lets an event arrive under another key than its own. */
    void sends(String key, Draft draft) {
        sends(draft.topic(), utf8(key), bytes(draft), draft.arrivedAt());
    }

    /** Lets any bytes arrive. */
    void sends(Topic<String, ?> topic, byte[] key, byte[] value, Instant arrivedAt) {
        sends(topic, key, value, new RecordHeaders(), arrivedAt);
    }

    private void sends(Topic<String, ?> topic, byte[] key, byte[] value, Headers headers, Instant arrivedAt) {
        arrivals.add(new Arrival(topic.name(), 0, arrivals.size(), arrivedAt.toEpochMilli(), key, value));
        inputs.get(topic).pipeInput(new TestRecord<>(key, value, headers, arrivedAt));
    }

    /** Lets an event arrive with a header. */
    void sends(Draft draft, String header, String value) {
        var headers = new RecordHeaders().add(header, utf8(value));
        sends(draft.topic(), utf8(draft.key()), bytes(draft), headers, draft.arrivedAt());
    }

    /** The headers that anything came with in the topics that others may read. */
    Set<String> publicHeaders() {
        return Stream.of(badRatings, ticketStates, cells)
                .flatMap(table -> table.headers().stream())
                .collect(Collectors.toSet());
    }

    /** Lets the mark of a year stand in every topic of facts. */
    void marks(int year, boolean closed) {
        var key = new YearMark(year, closed).key();
        PlainFlow.FLOWS.all().forEach(flow -> sends(flow.topic(), key, null, Instant.parse("2024-02-01T00:00:00Z")));
    }

    void knows(Department department) {
        departments.put(department.getCode(), department);
        driver.createInputTopic(
                        Topics.DEPARTMENTS.name(),
                        new StringSerializer(),
                        formats.serde(Topics.DEPARTMENTS).serializer())
                .pipeInput(department.getCode(), department);
    }

    byte[] bytes(Draft draft) {
        return bytes(draft.topic(), draft);
    }

    private <V extends SpecificRecord> byte[] bytes(Topic<String, V> topic, Draft draft) {
        return formats.serde(topic)
                .serializer()
                .serialize(topic.name(), topic.valueType().cast(draft.event()));
    }

    /** Everything that has arrived in a topic, as a recount reads it. */
    List<Arrival> arrivals(Topic<String, ?> topic) {
        return arrivals.stream()
                .filter(arrival -> arrival.topic().equals(topic.name()))
                .toList();
    }

    Formats formats() {
        return formats;
    }

    InMemoryRegistryClient registry() {
        return InMemoryRegistryClient.named(registry);
    }

    /** A number of things, as the catalogue defines it. */
    long count(String metric, Scope scope, String window) {
        return figure(metric, scope, window).numerator();
    }

    /** A figure, as the catalogue defines it. */
    Figure figure(String metric, Scope scope, String window) {
        return new CellMap(cells(), departments.values())
                .figure(metric, new CellKey(scope, Window.parse(window)).text());
    }

    /** What the ledger of a source says of a window, e.g. {@code ledger.in=2 ledger.counted=2}. */
    String ledger(String source, String window) {
        return new CellMap(cells())
                .counts(new CellKey(Scope.of("ledger", source), Window.parse(window)))
                .toString();
    }

    /** The cells that stand in the public topic. */
    Map<CellKey, Counts> cells() {
        var counts = new TreeMap<CellKey, Counts>();
        cells.rows().forEach((key, cell) -> counts.put(CellKey.parse(key), PublicCells.counts(cell)));
        return counts;
    }

    /** A cell as it stands in the public topic; null if it does not. */
    MetricCell cell(Scope scope, String window) {
        return cell(new CellKey(scope, Window.parse(window)));
    }

    /** The same, of any window. */
    MetricCell cell(CellKey key) {
        return cells.rows().get(key.text());
    }

    /** The cells that were published and have been deleted since. */
    Collection<CellKey> tombstones() {
        return cells.tombstones().stream().map(CellKey::parse).toList();
    }

    /** What came out as refused since this was last asked. */
    List<Reject> rejects() {
        return rejects.readValuesToList();
    }

    /** The list of bad ratings as it stands in its topic. */
    Map<String, BadRating> badRatings() {
        return badRatings.rows();
    }

    /** The tickets as they stand in the topic of their states. */
    Map<String, TicketState> ticketStates() {
        return ticketStates.rows();
    }

    /** What the board of this instance shows for a key. */
    byte[] onBoard(String table, String key) {
        return (byte[]) driver.getKeyValueStore(table).get(key);
    }

    /** Nothing was refused, no bad rating and no ticket announced beyond what has been asked for; no other topic was written. */
    void nothingElse() {
        assertThat(rejects()).isEmpty();
        assertThat(badRatings.isAsItWas()).isTrue();
        assertThat(ticketStates.isAsItWas()).isTrue();
        assertThat(driver.producedTopicNames())
                .filteredOn(topic -> !topic.startsWith(config.applicationId() + "-"))
                .isSubsetOf(
                        Topics.CELLS.name(),
                        Topics.REJECTS.name(),
                        Topics.BAD_RATINGS.name(),
                        Topics.TICKET_STATE.name());
    }

    @Override
    public void close() {
        driver.close();
        InMemoryRegistryClient.drop(registry);
        try {
            Utils.delete(stateDir.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TestInputTopic<byte[], byte[]> input(Topic<String, ?> topic) {
        return driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private <K, V extends SpecificRecord> TestOutputTopic<K, V> output(Topic<K, V> topic, Deserializer<K> keys) {
        return driver.createOutputTopic(topic.name(), keys, formats.serde(topic).deserializer());
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("feedback-driver");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
