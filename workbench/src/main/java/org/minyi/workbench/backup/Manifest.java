package org.minyi.workbench.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.minyi.schemas.personal.OwnerOnly;

/**
 * What a backup holds. It is written last, so a directory without one is no whole backup.
 *
 * @param layout which form its files have
 * @param madeAt when, ISO 8601
 * @param version the Minyi that made it
 * @param rulebook the fingerprint of the rules by which that Minyi counted
 * @param topics its files, in the order in which they are restored
 * @param schemas what the records were written with
 */
record Manifest(
        int layout,
        String madeAt,
        String version,
        String applicationId,
        String rulebook,
        List<Held> topics,
        List<Writer> schemas) {

    static final String FILE = "backup.json";
    static final int LAYOUT = 1;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * A topic's file.
     *
     * @param sha256 of the file as it lies there
     * @param ends by partition the offset after its last committed record
     * @param records by partition how many there are
     */
    record Held(String topic, String file, String sha256, Map<Integer, Long> ends, Map<Integer, Long> records) {

        long count() {
            return records.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** A schema, and the id under which the former registry had it. */
    record Writer(String subject, int id, String schema) {}

    /** How many records it holds. */
    long count() {
        return topics.stream().mapToLong(Held::count).sum();
    }

    void write(Path directory) throws IOException {
        OwnerOnly.create(directory.resolve(FILE), JSON.writeValueAsString(this) + "\n");
    }

    /** @throws IllegalArgumentException with a sentence, if there is none that this version can use */
    static Manifest read(Path directory) throws IOException {
        var file = directory.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    directory + " is no whole backup: it has no " + FILE + ", which `export --whole` writes last.");
        }
        int layout = JSON.readTree(file.toFile()).path("layout").asInt();
        if (layout != LAYOUT) {
            throw new IllegalArgumentException(
                    "%s has layout %d and this version reads %d: use the version that made it."
                            .formatted(file, layout, LAYOUT));
        }
        return JSON.readValue(file.toFile(), Manifest.class);
    }
}
