package org.minyi.connectors.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.connectors.capture.SomeChange.change;
import static org.minyi.connectors.capture.SomeChange.heartbeat;
import static org.minyi.connectors.capture.SomeChange.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.connectors.SettingsTable;
import org.minyi.schemas.Topics;

class CaptureTest {

    private static final String EIGHT = "2023-05-01T08:00:00Z";
    private static final String NINE = "2023-05-01T09:00:00Z";
    private static final String MAPPING = """
            name: a city's tickets
            rows: tickets
            source: city
            zone: UTC
            dates: {formats: [iso]}
            id: id
            events: [{type: ACCEPTED, at: opened}, {type: HANDLED, at: closed}]
            """;

    @TempDir
    private Path directory;

    private Map<String, String> settings;
    private final CaptureConnector connector = new CaptureConnector();
    private final CaptureTask task = new CaptureTask();

    @BeforeEach
    void start() throws IOException {
        settings = new HashMap<>(Map.of(
                "mapping",
                Files.writeString(directory.resolve("m.yaml"), MAPPING).toString(),
                "capture.connector.class",
                SomeCapture.class.getName(),
                "slot.name",
                "minyi",
                "schema.registry.url",
                "mock://capture",
                "auto.register.schemas",
                "true"));
        connector.start(settings);
        task.initialize(new SomeOffsets());
        task.start(connector.taskConfigs(1).get(0));
    }

    @AfterEach
    void stop() {
        task.stop();
        connector.stop();
    }

    @Test
    void theOtherConnectorGetsEverySettingButOurs() {
        assertThat(SomeCapture.started)
                .containsEntry("slot.name", "minyi")
                .containsEntry("connector.class", SomeCapture.class.getName())
                .doesNotContainKeys("capture.connector.class");
        assertThat(SomeCapture.Captures.started).containsEntry("slot.name", "minyi");
        assertThat(connector.exactlyOnceSupport(settings)).isEqualTo(ExactlyOnceSupport.SUPPORTED);
    }

    @Test
    void theReadmeListsEverySettingAsItIs() throws IOException {
        SettingsTable.assertListed("## Change capture", CaptureSettings.DEFINITION);
    }

    @Test
    void bothConnectorsSettingsAreChecked() {
        settings.remove("slot.name");

        assertThat(connector.validate(settings).configValues())
                .filteredOn(value -> !value.errorMessages().isEmpty())
                .extracting(ConfigValue::name)
                .containsExactly("slot.name");
    }

    @Test
    void ofTheRecordsOfAChangeOnlyTheLastCarriesItsOffset() throws InterruptedException {
        var records =
                poll(change(1, null, row("1", "", "", EIGHT, NINE)), change(2, null, row("2", "", "", EIGHT, NINE)));

        assertThat(records).extracting(SourceRecord::topic).containsOnly(Topics.TICKETS.name());
        assertThat(records.get(0).sourceOffset()).isNull();
        assertThat(records.subList(1, 4))
                .extracting(record -> (Object) record.sourceOffset().get("lsn"))
                .containsExactly(1L, 1L, 2L);
    }

    @Test
    void theNextBatchGoesOnFromTheOffsetOfTheLast() throws InterruptedException {
        poll(change(1, null, row("1", "", "", EIGHT, "")));

        var records = poll(change(2, null, row("2", "", "", EIGHT, NINE)));

        assertThat(records)
                .extracting(record -> (Object) record.sourceOffset().get("lsn"))
                .containsExactly(1L, 2L);
    }

    @Test
    void changesThatTellNothingMoveTheOffsetOnInATopicOfTheirOwn() throws InterruptedException {
        var same = row("1", "", "", EIGHT, "");

        var records = poll(change(1, null, same), change(2, same, same), heartbeat(3));

        assertThat(records)
                .extracting(SourceRecord::topic)
                .containsExactly(Topics.TICKETS.name(), "minyi-capture-progress");
        assertThat(records.get(1).sourceOffset()).isEqualTo(Map.of("lsn", 3L));
        assertThat(records.get(1).value()).isInstanceOf(byte[].class);
    }

    @Test
    void theOtherTaskHearsOfEachOfItsRecordsOnceWhenAllThatItTellsIsKept() throws InterruptedException {
        var first = change(1, null, row("1", "", "", EIGHT, NINE));
        var silent = heartbeat(2);
        var third = change(3, null, row("2", "", "", EIGHT, ""));
        var records = poll(first, silent, third);

        task.commitRecord(records.get(0), null);
        assertThat(SomeCapture.Captures.COMMITTED).isEmpty();
        task.commitRecord(records.get(1), null);
        assertThat(SomeCapture.Captures.COMMITTED).containsExactly(first);
        task.commitRecord(records.get(2), null);
        assertThat(SomeCapture.Captures.COMMITTED).containsExactly(first, silent, third);
    }

    @Test
    void withoutChangesThereIsNothingToTell() throws InterruptedException {
        assertThat(task.poll()).isNull();
    }

    private List<SourceRecord> poll(SourceRecord... changes) throws InterruptedException {
        SomeCapture.Captures.BATCHES.add(List.of(changes));
        return task.poll();
    }
}
