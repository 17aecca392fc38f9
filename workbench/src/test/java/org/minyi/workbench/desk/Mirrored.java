package org.minyi.workbench.desk;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.minyi.streams.contract.Window;
import org.minyi.workbench.connect.ConnectApi;
import org.minyi.workbench.connect.ConnectorFile;
import org.minyi.workbench.connect.ConnectorState;
import org.minyi.workbench.stack.StackSettings;
import org.minyi.workbench.tables.Database;

/** A desk whose worker mirrors its topics into a real PostgreSQL, by the shipped configuration; and both sides' figures. */
record Mirrored(Path directory, TryDesk desk, Database database) implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int SCOPES_AT_ONCE = 15;
    private static final String THOSE = "in_window = '2023' and dimension in ('city', 'region', 'unit')";

    /** Without a worker yet. */
    static Mirrored open(Path directory) {
        var database = Database.start(TryDesk.CITY.zone());
        var settings = StackSettings.anywhere(directory.resolve("data")).withConnect(0);
        var desk = TryDesk.withoutApp(settings, Map.of());
        desk.desk().startApp();
        return new Mirrored(directory, desk, database);
    }

    /** Starts the worker, the first time or again. */
    void startWorker() {
        desk.desk().stack().startConnect();
    }

    /** Has the worker run the shipped sink. */
    void startSink() throws IOException {
        worker().put(ConnectorFile.read(shipped()));
    }

    private ConnectApi worker() {
        return new ConnectApi(desk.desk().stack().addresses().connect());
    }

    /** The shipped configuration, whose secrets stand in a file of this test. */
    private Path shipped() throws IOException {
        var secrets = Files.writeString(
                directory.resolve("analysts.properties"),
                "url=" + database.url() + "?reWriteBatchedInserts=true\nusername=postgres\npassword=postgres\nregistry="
                        + desk.desk().stack().addresses().registry() + "\n");
        var config = Files.readString(Path.of("..", "connectors", "config", "analysts.json"));
        return Files.writeString(
                directory.resolve("analysts.json"),
                config.replace("${file:/etc/minyi/analysts.properties:", "${file:" + secrets.toAbsolutePath() + ":"));
    }

    /** Waits until every cell that stands in the topic stands in the table, and no other. */
    void await() {
        var cells = cells();
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            assertThat(worker().list()).flatExtracting(ConnectorState::failures).isEmpty();
            assertThat(database.number("select count(*) from minyi.cells")).isEqualTo(cells.size());
            assertThat(cellsInSql().equals(cells))
                    .as("every cell is as in the topic")
                    .isTrue();
        });
    }

    private Map<String, String> cells() {
        var cells = new TreeMap<String, String>();
        desk.cells().forEach((key, counts) -> {
            var each = new TreeMap<String, Long>();
            if (key.window().kind() != Window.Kind.UTC_DAY) {
                counts.forEach((measure, amount) -> each.put(measure.id(), amount));
            }
            cells.put(key.text(), each.toString());
        });
        return cells;
    }

    private Map<String, String> cellsInSql() {
        return pairs("select id, (select '{' || coalesce(string_agg(measure || '=' || amount, ', ' order by measure"
                + " collate \"C\"), '') || '}' from jsonb_each_text(counts || sums) as each(measure, amount))"
                + " as counts from minyi.cells");
    }

    /** Every figure of 2023 of the city, its regions and its units, as SQL has it. */
    Map<String, String> inSql() {
        return pairs("select scope || ' ' || metric as key, concat_ws(' / ', numerator, denominator)"
                + " || coalesce(' @ ' || extract(epoch from moment)::bigint, '') as exact from minyi.figures where "
                + THOSE);
    }

    private Map<String, String> pairs(String sql) {
        var pairs = new TreeMap<String, String>();
        database.rows(sql).forEach(row -> {
            var values = row.values().iterator();
            pairs.put((String) values.next(), (String) values.next());
        });
        return pairs;
    }

    /** The same, as the interface has them. */
    Map<String, String> overHttp() {
        var scopes = database.rows("select scope from minyi.cells where " + THOSE).stream()
                .map(row -> (String) row.get("scope"))
                .toList();
        var figures = new TreeMap<String, String>();
        for (int from = 0; from < scopes.size(); from += SCOPES_AT_ONCE) {
            some(scopes.subList(from, Math.min(from + SCOPES_AT_ONCE, scopes.size())))
                    .forEach(figure -> figures.put(
                            figure.path("scope").asText() + " "
                                    + figure.path("metric").asText(),
                            exact(figure)));
        }
        return figures;
    }

    private JsonNode some(List<String> scopes) {
        return desk.api()
                .json("/api/v1/metrics?window=2023"
                        + scopes.stream()
                                .map(scope -> "&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8))
                                .collect(joining()))
                .path("figures");
    }

    private static String exact(JsonNode figure) {
        var moment = figure.path("moment");
        return parts(figure)
                + (moment.isNull() ? "" : " @ " + Instant.parse(moment.asText()).getEpochSecond());
    }

    /** Numerator and denominator of a figure. */
    static String parts(JsonNode figure) {
        var denominator = figure.path("denominator");
        return figure.path("numerator") + (denominator.isNull() ? "" : " / " + denominator);
    }

    /** One figure, as the interface has it. */
    JsonNode figure(String scope, String window, String metric) {
        return desk.api()
                .json("/api/v1/metrics?window=" + window + "&metric=" + metric + "&scope="
                        + URLEncoder.encode(scope, StandardCharsets.UTF_8))
                .path("figures")
                .path(0);
    }

    @Override
    public void close() throws IOException {
        desk.close();
        database.close();
    }
}
