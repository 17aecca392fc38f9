package org.minyi.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minyi.schemas.registry.Compatibility;
import org.minyi.schemas.registry.PortableSchema;

class ReleasedSchemasTest {
    private static final Path RELEASED = Path.of("released");
    private static final Path TO_RELEASE = Path.of("target", "to-release");

    /** A frozen copy: the directory of its release, and the schema of a topic's value as it was then. */
    private record Released(int release, Schema schema) {
        @Override
        public String toString() {
            return schema.getName() + " of release " + release;
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void whatWasWrittenByAReleaseIsReadToday(Released old) {
        assertThat(Compatibility.unreadable(today(old), old.schema)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("released")
    void whatIsWrittenTodayIsReadByARelease(Released old) {
        assertThat(Compatibility.unreadable(old.schema, today(old))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void theSchemaOfEveryTopicIsReleasedAsItStands(Topic<?, ?> topic) throws IOException {
        Schema today = PortableSchema.of(topic.valueSchema());
        Path copy = TO_RELEASE.resolve(today.getName() + ".avsc");
        Files.createDirectories(TO_RELEASE);
        Files.writeString(copy, SchemaFormatter.format("json/pretty", today) + "\n");

        Schema newest = released()
                .filter(old -> old.schema.getFullName().equals(today.getFullName()))
                .max(Comparator.comparingInt(Released::release))
                .map(Released::schema)
                .orElse(null);

        assertThat(today)
                .as("Changed or added since its last release: copy %s to released/v<next>/ once it is final", copy)
                .isEqualTo(newest);
    }

    @Test
    void noReleaseHoldsARecordThatIsGone() {
        List<String> names =
                topics().map(topic -> topic.valueSchema().getFullName()).toList();

        assertThat(released()).isNotEmpty().allMatch(old -> names.contains(old.schema.getFullName()));
    }

    private static Schema today(Released old) {
        return topics().map(Topic::valueSchema)
                .filter(schema -> schema.getFullName().equals(old.schema.getFullName()))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Topic<?, ?>> topics() {
        return Topics.all().stream();
    }

    static Stream<Released> released() {
        try (Stream<Path> files = Files.walk(RELEASED)) {
            return files
                    .filter(file -> file.toString().endsWith(".avsc"))
                    .map(ReleasedSchemasTest::read)
                    .sorted(Comparator.comparing(Released::toString))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Released read(Path file) {
        try {
            int release =
                    Integer.parseInt(file.getParent().getFileName().toString().substring(1));
            return new Released(release, new Schema.Parser().parse(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
