package org.minyi.workbench.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.connect.data.Struct;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.minyi.connectors.tables.MirrorTable;
import org.minyi.connectors.tables.TableConverter;
import org.minyi.connectors.tables.TableScripts;
import org.minyi.schemas.Topic;
import org.minyi.schemas.avro.AvroSerde;
import org.minyi.schemas.registry.SchemaSettings;
import org.minyi.streams.Formats;
import org.minyi.streams.contract.Buckets;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Figure;
import org.minyi.streams.contract.Window;
import org.minyi.streams.measure.Catalogue;
import org.minyi.streams.measure.CellRecords;
import org.minyi.streams.query.topics.CatalogueTopic;
import org.minyi.workbench.city.City;
import org.minyi.workbench.city.CityFile;

/** The figures that SQL makes of the mirrored cells are those that the application makes of its own, number for number. */
@Tag("slow")
class SqlFiguresIT {

    private static final City CITY = CityFile.named("hengyang-2023");
    private static final Map<String, String> REGISTRY =
            Map.of(SchemaSettings.URL, "mock://sql-figures", SchemaSettings.AUTO_REGISTER, "true");
    private static final Formats FORMATS = new Formats(AvroSerde.class, REGISTRY);
    private static final TableConverter CONVERTER = new TableConverter();

    private static CountedYear year;
    private static Database database;

    @BeforeAll
    static void mirrorAYear() {
        CONVERTER.configure(REGISTRY, false);
        year = CountedYear.of(CITY, 0.001, REGISTRY);
        database = Database.start(CITY.zone());
        mirror(MirrorTable.CELLS, cells());
        mirror(MirrorTable.CATALOGUE, catalogue());
        mirror(MirrorTable.DEPARTMENTS, departments());
        database.run("analyze");
    }

    @AfterAll
    static void close() throws Exception {
        database.close();
    }

    @Test
    void everyFigureOfTheYearIsTheApplications() {
        sameFigures("window_kind = 'YEAR'", key -> key.window().kind() == Window.Kind.YEAR);
    }

    @Test
    void everyFigureOfEachMonthIsTheApplications() {
        sameFigures(
                "window_kind = 'MONTH' and dimension in ('city', 'region')",
                key -> key.window().kind() == Window.Kind.MONTH
                        && List.of("city", "region").contains(key.scope().dimension()));
    }

    @Test
    void everyFigureOfADayAndItsHoursIsTheApplications() {
        sameFigures(
                "window_kind in ('DAY', 'HOUR') and in_window like '2023-05-01%'",
                key -> List.of(Window.Kind.DAY, Window.Kind.HOUR)
                                .contains(key.window().kind())
                        && key.window().text().startsWith("2023-05-01"));
    }

    @Test
    void theBoundaryTableIsTheApplications() {
        var buckets = Buckets.SECONDS;

        var rows = database.rows("select low, high from minyi.buckets where unit = 'seconds' order by bucket");

        assertThat(rows).hasSize(buckets.size());
        for (int bucket = 0; bucket < rows.size(); bucket++) {
            assertThat(rows.get(bucket))
                    .containsEntry("low", buckets.low(bucket))
                    .containsEntry("high", buckets.high(bucket));
        }
    }

    @Test
    void setUpAgainNothingIsLost() {
        long before = database.number("select count(*) from minyi.cells");

        database.run(TableScripts.sql(CITY.zone()));

        assertThat(database.number("select count(*) from minyi.cells")).isEqualTo(before);
        assertThat(database.number("select count(*) from minyi.buckets where unit = 'working_days'"))
                .isEqualTo(865);
    }

    @Test
    void saysOfEveryTableColumnAndViewWhatItIs() {
        var without =
                database.rows("select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                        + " where c.relnamespace = 'minyi'::regnamespace and c.relkind = 'r' and a.attnum > 0"
                        + " and col_description(c.oid, a.attnum) is null union all"
                        + " select c.relname, '' from pg_class c where c.relnamespace = 'minyi'::regnamespace"
                        + " and c.relkind in ('r', 'v') and obj_description(c.oid, 'pg_class') is null union all"
                        + " select proname, '()' from pg_proc p where pronamespace = 'minyi'::regnamespace"
                        + " and obj_description(p.oid, 'pg_proc') is null");

        assertThat(without).isEmpty();
    }

    @Test
    void theTenQuestionsCanBeAsked() {
        var questions = TenQuestions.read().sql();

        assertThat(questions).hasSize(10).allSatisfy(question -> database.rows(question));
    }

    private static void sameFigures(String where, Predicate<CellKey> wanted) {
        var expected = new TreeMap<String, String>();
        year.cells().keySet().stream()
                .filter(wanted)
                .forEach(key -> Catalogue.METRICS.forEach(metric -> {
                    var figure = metric.read(year, key);
                    expected.put(key.text() + " " + metric.id(), exact(figure));
                }));

        var found = new TreeMap<String, String>();
        database.rows("select scope || '@' || in_window || ' ' || metric as key,"
                        + " concat_ws(' / ', numerator, denominator) || coalesce(' @ ' || extract(epoch from moment)::bigint, '')"
                        + " as exact from minyi.figures where " + where)
                .forEach(row -> found.put((String) row.get("key"), (String) row.get("exact")));

        System.out.println(found.size() + " figures compared where " + where);
        assertThat(found).hasSizeGreaterThan(1_000).isEqualTo(expected);
    }

    private static String exact(Figure figure) {
        return figure.numerator()
                + (figure.denominator().isPresent()
                        ? " / " + figure.denominator().getAsLong()
                        : "")
                + figure.moment().map(moment -> " @ " + moment.getEpochSecond()).orElse("");
    }

    private static Map<String, SpecificRecord> cells() {
        var records = new CellRecords(year.windows());
        var cells = new LinkedHashMap<String, SpecificRecord>();
        year.cells().forEach((key, counts) -> cells.put(key.text(), records.record(key, counts)));
        return cells;
    }

    private static Map<String, SpecificRecord> catalogue() {
        var catalogue = new LinkedHashMap<String, SpecificRecord>();
        Catalogue.METRICS.forEach(metric -> catalogue.put(metric.id(), CatalogueTopic.definition(metric)));
        return catalogue;
    }

    private static Map<String, SpecificRecord> departments() {
        var departments = new LinkedHashMap<String, SpecificRecord>();
        year.departments().forEach(department -> departments.put(department.getCode(), department));
        return departments;
    }

    /** Puts records into their table the way they take through Connect: as bytes, and by the converter. */
    @SuppressWarnings("unchecked")
    private static void mirror(MirrorTable table, Map<String, SpecificRecord> records) {
        var topic = (Topic<?, SpecificRecord>) table.topic();
        var serializer = FORMATS.serde(topic).serializer();
        var rows = new LinkedHashMap<String, Struct>();
        records.forEach((key, record) -> rows.put(key, (Struct) CONVERTER
                .toConnectData(topic.name(), serializer.serialize(topic.name(), record))
                .value()));
        database.put(table, rows);
    }
}
