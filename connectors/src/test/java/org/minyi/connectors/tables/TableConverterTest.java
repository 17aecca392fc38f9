package org.minyi.connectors.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.errors.RetriableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.BadRating;
import org.minyi.schemas.Callback;
import org.minyi.schemas.Department;
import org.minyi.schemas.HistogramBucket;
import org.minyi.schemas.MetricCell;
import org.minyi.schemas.TicketDisposition;
import org.minyi.schemas.TicketState;
import org.minyi.schemas.TicketStatus;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.schemas.WindowKind;
import org.minyi.schemas.avro.AvroSerializer;
import org.minyi.schemas.registry.SchemaSettings;

class TableConverterTest {

    private static final Instant MAY = Instant.parse("2023-04-30T16:00:00Z");
    private static final Map<String, String> REGISTRY =
            Map.of(SchemaSettings.URL, "mock://table-converter", SchemaSettings.AUTO_REGISTER, "true");

    private final TableConverter converter = new TableConverter();

    @BeforeEach
    void configure() {
        converter.configure(REGISTRY, false);
    }

    @Test
    void makesARowOfACell() {
        var cell = new MetricCell(
                "region:430405",
                "region",
                "430405",
                WindowKind.MONTH,
                MAY,
                "2023-05",
                Map.of("tickets.accepted", 12L),
                Map.of("calls.wait_seconds", 340L),
                Map.of("calls.wait", List.of(new HistogramBucket(7, 3L))),
                Map.of());

        var row = row(Topics.CELLS, cell);

        assertThat(row.getString("scope")).isEqualTo("region:430405");
        assertThat(row.getString("window_kind")).isEqualTo("MONTH");
        assertThat(row.getString("in_window")).isEqualTo("2023-05");
        assertThat(row.getString("window_start")).isEqualTo("2023-04-30T16:00:00Z");
        assertThat(row.getString("counts")).isEqualTo("{\"tickets.accepted\":12}");
        assertThat(row.getString("sums")).isEqualTo("{\"calls.wait_seconds\":340}");
        assertThat(row.getString("histograms")).isEqualTo("{\"calls.wait\":[{\"bucket\":7,\"count\":3}]}");
        assertThat(row.getString("minutes")).isEqualTo("{}");
    }

    @Test
    void saysWhatAColumnIsSoThatTheSinkKnowsItsType() {
        var schema = row(Topics.CELLS, someCell()).schema();

        assertThat(schema.field("window_start").schema().name()).isEqualTo("io.debezium.time.ZonedTimestamp");
        assertThat(schema.field("counts").schema().name()).isEqualTo("io.debezium.data.Json");
        assertThat(schema.fields()).extracting(field -> field.name()).doesNotContain("id", "window");
    }

    @Test
    void leavesOutOfARowWhatIsNotKnownAndKeepsWhatIsNested() {
        var ticket = TicketState.newBuilder()
                .setTicketId("T1")
                .setSource("hotline")
                .setStatus(TicketStatus.DISPATCHED)
                .setDisposition(TicketDisposition.DISPATCHED)
                .setCallback(new Callback(true, null, 4))
                .setUpdatedAt(MAY)
                .build();

        var row = row(Topics.TICKET_STATE, ticket);

        assertThat(row.get("deadline")).isNull();
        assertThat(row.get("hops")).isEqualTo(0);
        assertThat(row.getString("callback"))
                .isEqualTo("{\"effective\":true,\"resolved\":null,\"satisfactionLevel\":4}");
    }

    @Test
    void makesADayOfADate() {
        var row = row(Topics.DEPARTMENTS, new Department("D1", "某局", "430405", LocalDate.of(2023, 1, 1), null, true));

        assertThat(row.get("valid_from")).isEqualTo(19_358);
        assertThat(row.get("valid_to")).isNull();
        assertThat(row.get("has_cases")).isEqualTo(true);
    }

    @Test
    void keepsATombstone() {
        var row = converter.toConnectData(Topics.CELLS.name(), null);

        assertThat(row.value()).isNull();
        assertThat(row.schema()).isNull();
    }

    @Test
    void takesARecordOfALaterVersionAsThisOneWouldHaveIt() {
        var later = laterBadRating();
        var rating = new GenericData.Record(later);
        rating.put("ratingId", "R1");
        rating.put("source", "hcp");
        rating.put("ratedAt", MAY.toEpochMilli());
        rating.put("firstLevel", 1);
        rating.put("effectiveLevel", 1);
        rating.put("mood", new GenericData.EnumSymbol(later.getField("mood").schema(), "FURIOUS"));

        var row = (Struct) converter
                .toConnectData(Topics.BAD_RATINGS.name(), frame(Topics.BAD_RATINGS, rating))
                .value();

        assertThat(row.getString("rating_id")).isEqualTo("R1");
        assertThat(row.get("unit")).isNull();
        assertThat(row.schema().field("mood")).isNull();
    }

    @Test
    void takesAWordItDoesNotKnowForUnknown() {
        var later =
                new Schema.Parser().parse(Topics.CELLS.valueSchema().toString().replace("\"UTC_DAY\"", "\"WEEK\""));
        var cell = new GenericData.Record(later);
        for (var name : List.of("scope", "dimension", "member", "window")) {
            cell.put(name, "x");
        }
        cell.put(
                "windowKind",
                new GenericData.EnumSymbol(later.getField("windowKind").schema(), "WEEK"));
        cell.put("windowStart", MAY.toEpochMilli());
        for (var name : List.of("counts", "sums", "histograms", "minutes")) {
            cell.put(name, Map.of());
        }

        var row = (Struct) converter
                .toConnectData(Topics.CELLS.name(), frame(Topics.CELLS, cell))
                .value();

        assertThat(row.getString("window_kind")).isEqualTo("UNKNOWN");
    }

    @Test
    void stopsAtWhatIsNoRecord() {
        var topic = Topics.CELLS.name();

        assertThatThrownBy(() -> converter.toConnectData(topic, new byte[] {1, 2, 3}))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("A record of metrics.public.cells.v1 cannot be mirrored.");
        assertThatThrownBy(() -> converter.toConnectData(
                        topic, ByteBuffer.allocate(9).put((byte) 0).putInt(999).array()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("999");
    }

    @Test
    void letsConnectTryAgainWhereTheRegistryIsAway() {
        var away = new TableConverter();
        away.configure(Map.of(SchemaSettings.URL, "http://127.0.0.1:1", SchemaSettings.RETRIES, "0"), false);

        assertThatThrownBy(() -> away.toConnectData(
                        Topics.CELLS.name(), ByteBuffer.allocate(9).putInt(1, 7).array()))
                .isInstanceOf(RetriableException.class)
                .hasMessageContaining("cannot be had");
    }

    @Test
    void refusesWhatItIsNotFor() {
        assertThatThrownBy(() -> new TableConverter().configure(REGISTRY, true))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("StringConverter");
        assertThatThrownBy(() -> converter.fromConnectData("any", null, null))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("writes no topic");
    }

    private <V extends SpecificRecord> Struct row(Topic<?, V> topic, V record) {
        return (Struct)
                converter.toConnectData(topic.name(), frame(topic, record)).value();
    }

    private static byte[] frame(Topic<?, ?> topic, org.apache.avro.generic.IndexedRecord record) {
        try (var serializer = new AvroSerializer<>()) {
            serializer.configure(REGISTRY, false);
            return serializer.serialize(topic.name(), record);
        }
    }

    private static MetricCell someCell() {
        return new MetricCell("city", "city", "", WindowKind.YEAR, MAY, "2023", Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** As some later version might have it: one field less, one more with words of its own. */
    private static Schema laterBadRating() {
        var fields = new java.util.ArrayList<Schema.Field>();
        BadRating.getClassSchema().getFields().stream()
                .filter(field -> !field.name().equals("unit"))
                .forEach(field -> fields.add(new Schema.Field(field, field.schema())));
        var mood = Schema.createEnum("Mood", "How.", "org.minyi.schemas", List.of("UNKNOWN", "FURIOUS"), "UNKNOWN");
        fields.add(new Schema.Field("mood", mood, "How.", "UNKNOWN"));
        return Schema.createRecord("BadRating", "Later.", "org.minyi.schemas", false, fields);
    }
}
