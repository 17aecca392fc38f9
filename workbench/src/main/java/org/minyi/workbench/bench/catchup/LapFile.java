package org.minyi.workbench.bench.catchup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a process of its own has to say at its end.
 *
 * @param counts what it counted, by name
 */
record LapFile(Lap lap, Map<String, Long> counts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static void write(Path file, LapFile result) throws IOException {
        JSON.writeValue(file.toFile(), result);
    }

    static LapFile read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), LapFile.class);
    }
}
