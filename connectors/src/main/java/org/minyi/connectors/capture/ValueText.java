package org.minyi.connectors.capture;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;

/**
 * A captured value as the text that a mapping reads: moments in ISO 8601, with an offset where the database keeps one,
 * and numbers without an exponent.
 */
@SuppressWarnings("JavaUtilDate") // Connect's own types of times and days are that class.
final class ValueText {

    /** What Debezium gives for a long value that did not change and that the database did not repeat. */
    private static final String NOT_REPEATED = "__debezium_unavailable_value";

    private static final long MICROS = 1_000_000;
    private static final long NANOS = 1_000_000_000;

    private ValueText() {}

    /** The text; null if there is none. */
    static String of(Schema schema, Object value) {
        if (value == null || NOT_REPEATED.equals(value)) {
            return null;
        }
        return switch (schema.name() == null ? "" : schema.name()) {
            case "io.debezium.time.Date" -> LocalDate.ofEpochDay((int) value).toString();
            case "io.debezium.time.Timestamp" -> local((long) value, 1_000);
            case "io.debezium.time.MicroTimestamp" -> local((long) value, MICROS);
            case "io.debezium.time.NanoTimestamp" -> local((long) value, NANOS);
            case "io.debezium.time.Time" -> time((int) value, 1_000);
            case "io.debezium.time.MicroTime" -> time((long) value, MICROS);
            case "io.debezium.time.NanoTime" -> time((long) value, NANOS);
            case "org.apache.kafka.connect.data.Timestamp" ->
                local(((Date) value).toInstant().toEpochMilli(), 1_000);
            case "org.apache.kafka.connect.data.Date" -> day((Date) value);
            case "org.apache.kafka.connect.data.Time" ->
                time(((Date) value).toInstant().toEpochMilli(), 1_000);
            case "io.debezium.data.VariableScaleDecimal" -> decimal((Struct) value);
            default -> plain(value);
        };
    }

    private static String plain(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Double || value instanceof Float) {
            var written = value.toString();
            return Double.isFinite(((Number) value).doubleValue()) ? new BigDecimal(written).toPlainString() : written;
        }
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        return value instanceof ByteBuffer bytes
                ? StandardCharsets.ISO_8859_1
                        .decode(Base64.getEncoder().encode(bytes.duplicate()))
                        .toString()
                : value.toString();
    }

    /** Debezium counts local times as if they were UTC. */
    private static String local(long count, long aSecond) {
        long nanos = Math.floorMod(count, aSecond) * (NANOS / aSecond);
        return Instant.ofEpochSecond(Math.floorDiv(count, aSecond), nanos)
                .atOffset(ZoneOffset.UTC)
                .toLocalDateTime()
                .toString();
    }

    private static String day(Date date) {
        return date.toInstant().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static String time(long count, long aSecond) {
        return LocalTime.ofNanoOfDay(count * (NANOS / aSecond)).toString();
    }

    private static String decimal(Struct value) {
        return new BigDecimal(new BigInteger(value.getBytes("value")), value.getInt32("scale")).toPlainString();
    }
}
