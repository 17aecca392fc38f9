package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.workbench.files.Export;
import org.minyi.workbench.files.Lines;
import org.minyi.workbench.files.RecordFiles;
import org.minyi.workbench.stack.StackSettings;

/** What stands in the topics is written as it came: broken records, records under a wrong key, repetitions and all. */
class ExportIT {

    private static final byte[] NO_TEXT = {(byte) 0xff, 1};

    @TempDir
    private Path directory;

    private TryDesk desk;

    @AfterEach
    void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void writesEveryRecordThatWasSent() {
        var year = TryDesk.year(0.001, TryDesk.seed("minyi.export.seed"));
        desk = TryDesk.withoutApp(StackSettings.anywhere(directory.resolve("data")), Map.of());
        desk.send(year::stream);
        desk.send(inlet -> {
            inlet.raw(Topics.CALLS, NO_TEXT, NO_TEXT);
            inlet.raw(Topics.CALLS, null, NO_TEXT);
            inlet.raw(Topics.CALLS, "12345:gone".getBytes(StandardCharsets.UTF_8), null);
        });

        export(RecordFiles.topics(), directory.resolve("out"));

        var sent = Lines.of(year);
        sent.get(Topics.CALLS)
                .addAll(List.of(
                        "{\"topic\":\"hotline.internal.calls.v1\",\"keyBytes\":\"/wE=\",\"bytes\":\"/wE=\"}",
                        "{\"topic\":\"hotline.internal.calls.v1\",\"bytes\":\"/wE=\"}",
                        "{\"topic\":\"hotline.internal.calls.v1\",\"key\":\"12345:gone\",\"bytes\":null}"));
        assertThat(sorted(Lines.in(directory.resolve("out")))).isEqualTo(sorted(sent));
    }

    private void export(List<Topic<?, ?>> topics, Path out) {
        try (var export = new Export(desk.desk().config(), topics);
                var files = RecordFiles.in(out, topics)) {
            topics.forEach(topic -> export.write(topic, files, written -> {}));
        }
    }

    /** The partitions of a topic have no order among them. */
    private static Map<Topic<?, ?>, List<String>> sorted(Map<Topic<?, ?>, List<String>> lines) {
        var sorted = new HashMap<>(lines);
        sorted.replaceAll((topic, all) -> all.stream().sorted().toList());
        return sorted;
    }
}
