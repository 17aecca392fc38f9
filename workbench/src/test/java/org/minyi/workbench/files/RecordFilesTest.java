package org.minyi.workbench.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.Topics;
import org.minyi.schemas.json.Line;
import org.minyi.workbench.city.CityFile;
import org.minyi.workbench.city.Faults;
import org.minyi.workbench.city.ReferenceYear;

class RecordFilesTest {

    private static final ReferenceYear YEAR = new ReferenceYear(CityFile.named("hengyang-2023"), 0.001, 5, Faults.NONE);

    @TempDir
    private Path directory;

    @Test
    void holdEveryRecordOfTheYearInItsOrder() {
        write();

        assertThat(Lines.in(directory)).isEqualTo(Lines.of(YEAR));
    }

    @Test
    void holdAsManyRecordsOfEachTopicAsTheManifestSays() {
        write();

        var lines = Lines.in(directory);
        YEAR.manifest().injected().topics().forEach((name, ledger) -> assertThat(lines.entrySet().stream()
                        .filter(entry -> entry.getKey().name().equals(name))
                        .mapToLong(entry -> entry.getValue().size())
                        .sum())
                .as(name)
                .isEqualTo(ledger.sent()));
    }

    @Test
    void tellHowFarTheyHaveCome() {
        var told = new ArrayList<Long>();
        try (var files = RecordFiles.in(directory, RecordFiles.topics())) {
            YEAR.stream(new FileInlet(files, told::add));
        }

        assertThat(told).startsWith(10_000L).isSorted();
    }

    @Test
    void areThereEvenWithNothingInThem() {
        RecordFiles.in(directory, RecordFiles.topics()).close();

        assertThat(Lines.in(directory)).isEmpty();
        assertThat(directory.resolve("ratings.jsonl.gz")).isNotEmptyFile();
    }

    @Test
    void areNotMixedWithWhatIsInTheDirectory() throws IOException {
        Files.writeString(directory.resolve("something"), "of the user's");

        assertThatThrownBy(() -> RecordFiles.in(directory, RecordFiles.topics()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not an empty directory");
    }

    @Test
    void areMadeInADirectoryThatIsNotThereYet() {
        var deep = directory.resolve("a/b");

        RecordFiles.in(deep, List.of(Topics.CALLS)).close();

        assertThat(deep.resolve("calls.jsonl.gz")).exists();
    }

    @Test
    void failWithTheReasonWhenTheDiskDoes() {
        assertThatThrownBy(() -> {
                    try (var file = new CompressedElsewhere(new FullDisk(), Runnable::run)) {
                        file.write(new byte[1 << 20]);
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no space left");
    }

    @Test
    void countWhatEachHolds() {
        try (var files = RecordFiles.in(directory, List.of(Topics.CALLS, Topics.TICKETS))) {
            files.write(new Line.OfBytes(Topics.CALLS, "k".getBytes(StandardCharsets.UTF_8), new byte[] {1}));

            assertThat(files.counts()).containsEntry(Topics.CALLS, 1L).containsEntry(Topics.TICKETS, 0L);
        }
    }

    private void write() {
        try (var files = RecordFiles.in(directory, RecordFiles.topics())) {
            YEAR.stream(new FileInlet(files, written -> {}));
        }
    }

    /** Has room for gzip's header. */
    private static final class FullDisk extends OutputStream {

        private static final int HEADER = 10;

        private int written;

        @Override
        public void write(int single) throws IOException {
            if (++written > HEADER) {
                throw new IOException("no space left");
            }
        }
    }
}
