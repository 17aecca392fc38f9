package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.streams.Draft.rated;
import static org.minyi.streams.Draft.supplemented;
import static org.minyi.streams.FeedbackDriver.utf8;
import static org.minyi.streams.contract.Scope.CITY;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minyi.schemas.RatingMode;
import org.minyi.schemas.Reject;
import org.minyi.schemas.Topics;
import org.minyi.schemas.avro.AvroSerializer;
import org.minyi.schemas.registry.PortableSchema;
import org.minyi.schemas.registry.SchemaPolicy;

/** Nothing bad is lost: it comes out with its bytes and the reason, and the flow goes on. */
class RejectsTest {

    private static final Instant MAY_1ST = Instant.parse("2023-05-01T00:30:00Z");

    private final FeedbackDriver driver = new FeedbackDriver();

    @AfterEach
    void goesOn() {
        driver.sends(rated("the next one"));

        assertThat(driver.count("ratings.total", CITY, "2023")).isEqualTo(1);
        driver.nothingElse();
        driver.close();
    }

    @Test
    void refusesBytesThatAreNoEvent() {
        var reject = refused(utf8("haochaping:R1"), utf8("no avro"));

        assertThat(reject.getReason()).isEqualTo("undecodable");
        assertThat(reject.getField()).isNull();
        assertThat(reject.getSource()).isEqualTo("haochaping");
        assertThat(reject.getTopic()).isEqualTo(Topics.RATINGS.name());
        assertThat(reject.getPartition()).isZero();
        assertThat(reject.getOffset()).isZero();
        assertThat(reject.getArrivedAt()).isEqualTo(MAY_1ST);
    }

    @Test
    void refusesAnEventThatIsCutOff() {
        var whole = driver.bytes(rated("R1"));
        var half = new byte[whole.length / 2];
        System.arraycopy(whole, 0, half, 0, half.length);

        assertThat(refused(utf8("haochaping:R1"), half).getReason()).isEqualTo("undecodable");
    }

    @Test
    void refusesBytesOfASchemaThatNobodyRegistered() {
        byte[] foreign = {0, 0, 0, 99, 99, 1, 2, 3};

        assertThat(refused(utf8("haochaping:R1"), foreign).getReason()).isEqualTo("undecodable");
    }

    @Test
    void refusesARecordWithoutKey() {
        var reject = refused(null, driver.bytes(rated("R1")));

        assertThat(reject.getReason()).isEqualTo("missing-key");
        assertThat(reject.getSource()).isEqualTo("unknown");
    }

    @Test
    void refusesARecordWithoutValue() {
        assertThat(refused(utf8("haochaping:R1"), null).getReason()).isEqualTo("missing-value");
    }

    @Test
    void refusesARecordWithoutAnything() {
        assertThat(refused(null, null).getReason()).isEqualTo("missing-key");
    }

    @Test
    void refusesAKeyThatIsNotTheEvents() {
        var reject = refused(utf8("haochaping:R2"), driver.bytes(rated("R1")));

        assertThat(reject.getReason()).isEqualTo("key-mismatch");
        assertThat(reject.getField()).isEqualTo("key");
    }

    @Test
    void refusesAKeyThatIsNoText() {
        byte[] key = {(byte) 0xC3, (byte) 0x28};

        assertThat(refused(key, driver.bytes(rated("R1"))).getReason()).isEqualTo("key-mismatch");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 6, 9})
    void refusesALevelThatDoesNotExist(int level) {
        var reject = refused(rated("R1").level(level));

        assertThat(reject.getReason()).isEqualTo("level-out-of-range");
        assertThat(reject.getField()).isEqualTo("level");
        assertThat(reject.getDetail()).contains(Integer.toString(level));
    }

    @Test
    void refusesARatingWithoutLevel() {
        assertThat(refused(rated("R1").level(null)).getReason()).isEqualTo("missing-field");
    }

    @Test
    void refusesASupplementWithoutLevel() {
        assertThat(refused(supplemented("R1").level(null)).getField()).isEqualTo("level");
    }

    @Test
    void refusesARatingThatDoesNotSayWhoGaveIt() {
        assertThat(refused(rated("R1").mode(null)).getField()).isEqualTo("mode");
    }

    @Test
    void refusesARatingOfAnUnknownMode() {
        assertThat(refused(rated("R1").mode(RatingMode.UNKNOWN)).getReason()).isEqualTo("unknown-mode");
    }

    @Test
    void refusesASymbolOfANewerVersionUntilAnUpgrade() {
        var reject = refused(utf8("haochaping:R1"), writtenByANewerVersion("APPEALED"));

        assertThat(reject.getReason()).isEqualTo("unknown-type");
        assertThat(reject.getDetail()).contains("upgrade");
    }

    @Test
    void refusesAnEventFromTheFuture() {
        var reject = refused(rated("R1").at("2023-05-01T08:41+08:00").arriving("2023-05-01T08:30+08:00"));

        assertThat(reject.getReason()).isEqualTo("event-in-the-future");
        assertThat(reject.getField()).isEqualTo("eventTime");
        assertThat(driver.ledger("haochaping", "2023-05-01")).isEqualTo("ledger.in=1 ledger.rejected=1");
    }

    @Test
    void booksAnEventOfTheFarFutureOnTheDayOfItsArrival() {
        refused(rated("R1").at("9999-05-01T08:30+08:00").arriving("2023-05-01T08:30+08:00"));

        assertThat(driver.ledger("haochaping", "2023-05-01")).isEqualTo("ledger.in=1 ledger.rejected=1");
        assertThat(driver.ledger("haochaping", "9999")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00Z", "0001-01-01T00:00Z", "1999-12-31T23:59:59Z"})
    void refusesAnImpossibleDate(String empty) {
        var reject = refused(rated("R1").at(empty).arriving("2023-05-01T08:30+08:00"));

        assertThat(reject.getReason()).isEqualTo("impossible-time");
        assertThat(driver.ledger("haochaping", "2023-05-01")).isEqualTo("ledger.in=1 ledger.rejected=1");
    }

    @Test
    void refusesATimeBeyondAllCalendars() {
        var event = rated("R1").at(Instant.ofEpochMilli(Long.MIN_VALUE)).arriving("2023-05-01T08:30+08:00");

        assertThat(refused(event).getReason()).isEqualTo("impossible-time");
    }

    @Test
    void refusesATimeAtTheEndOfAllCalendars() {
        var event = rated("R1").at(Instant.ofEpochMilli(Long.MAX_VALUE)).arriving("2023-05-01T08:30+08:00");

        assertThat(refused(event).getReason()).isEqualTo("event-in-the-future");
    }

    @Test
    void refusesANegativeRevision() {
        assertThat(refused(rated("R1").revision(-1)).getReason()).isEqualTo("negative-revision");
    }

    @Test
    void refusesAnEventWithoutItsId() {
        assertThat(refused(rated("R1").id(" ")).getField()).isEqualTo("eventId");
    }

    @Test
    void refusesARatingWithoutItsId() {
        assertThat(refused(rated("")).getField()).isEqualTo("ratingId");
    }

    @Test
    void refusesASourceThatWouldNotFitInAKey() {
        var reject = refused(rated("R1").source("a:b"));

        assertThat(reject.getReason()).isEqualTo("bad-source");
        assertThat(driver.ledger("a", "2023")).isEqualTo("ledger.in=1 ledger.rejected=1");
    }

    @Test
    void refusesAnIdThatIsTooLong() {
        assertThat(refused(rated("R1").id("e".repeat(201))).getReason()).isEqualTo("id-too-long");
    }

    private Reject refused(Draft draft) {
        driver.sends(draft);
        var reject = theOnlyReject();
        assertThat(reject.getKey()).isEqualTo(ByteBuffer.wrap(utf8(draft.key())));
        assertThat(reject.getValue()).isEqualTo(ByteBuffer.wrap(driver.bytes(draft)));
        return reject;
    }

    private Reject refused(byte[] key, byte[] value) {
        driver.sends(Topics.RATINGS, key, value, MAY_1ST);
        var reject = theOnlyReject();
        assertThat(reject.getKey()).isEqualTo(key == null ? null : ByteBuffer.wrap(key));
        assertThat(reject.getValue()).isEqualTo(value == null ? null : ByteBuffer.wrap(value));
        assertThat(driver.ledger(reject.getSource(), "2023-05-01")).isEqualTo("ledger.in=1 ledger.rejected=1");
        return reject;
    }

    private Reject theOnlyReject() {
        var rejects = driver.rejects();
        assertThat(rejects).hasSize(1);
        assertThat(driver.cells().keySet())
                .allMatch(key -> key.scope().dimension().equals("ledger"));
        return rejects.get(0);
    }

    private byte[] writtenByANewerVersion(String type) {
        var ours = PortableSchema.of(Topics.RATINGS.valueSchema()).toString();
        var newer = new Schema.Parser().parse(ours.replace("\"VOIDED\"]", "\"VOIDED\",\"" + type + "\"]"));
        var event = new GenericRecordBuilder(newer)
                .set("eventId", "E1")
                .set("eventTime", MAY_1ST.toEpochMilli())
                .set("source", Draft.RATING_SOURCE)
                .set("ingestedAt", MAY_1ST.toEpochMilli())
                .set("ratingId", "R1")
                .set("type", new GenericData.EnumSymbol(newer.getField("type").schema(), type))
                .build();
        return new AvroSerializer<GenericRecord>(driver.registry(), SchemaPolicy.REGISTER, false)
                .serialize(Topics.RATINGS.name(), event);
    }
}
