package org.minyi.connectors.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** The SQL that sets up the analysts' database: tables, indexes, functions, views; run again it does no harm. */
public final class TableScripts {

    private static final List<String> SCRIPTS =
            List.of("1-tables.sql", "2-indexes.sql", "3-functions.sql", "4-views.sql");
    private static final String USUAL_ZONE = "Asia/Shanghai";

    private TableScripts() {}

    /** All of it, for a city whose windows are those of that zone. */
    public static String sql(ZoneId zone) {
        return SCRIPTS.stream()
                .map(TableScripts::script)
                .collect(Collectors.joining("\n"))
                .replace("'" + USUAL_ZONE + "'", "'" + zone.getId() + "'");
    }

    static String script(String name) {
        try (var script = TableScripts.class.getResourceAsStream("/postgres/" + name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
