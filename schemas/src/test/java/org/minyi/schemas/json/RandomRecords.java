package org.minyi.schemas.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Records of any schema with whatever a schema allows in them, sensible or not. */
final class RandomRecords {
    private static final List<String> TEXTS =
            List.of("", "12345", "衡阳县", "a \"quoted\"\nline\t\\", "\u0000\u001f\u2028", "😀 naïve", "{\"topic\":1}");
    private static final List<Instant> TIMES = List.of(
            Instant.EPOCH,
            Instant.parse("2023-12-31T15:59:59.999Z"),
            Instant.parse("2024-02-29T00:00:00Z"),
            Instant.parse("0000-01-01T00:00:00Z"),
            Instant.parse("9999-12-31T23:59:59.999Z"),
            Instant.ofEpochMilli(Long.MAX_VALUE),
            Instant.ofEpochMilli(Long.MIN_VALUE));

    private final Random random;

    RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    SpecificRecord of(Schema schema) {
        var record = (SpecificRecord) SpecificData.get().newRecord(null, schema);
        schema.getFields().forEach(field -> record.put(field.pos(), value(field.schema())));
        return record;
    }

    private Object value(Schema schema) {
        return switch (schema.getType()) {
            case STRING -> one(TEXTS);
            case BOOLEAN -> random.nextBoolean();
            case INT -> schema.getLogicalType() == null ? random.nextInt() : LocalDate.EPOCH.plusDays(random.nextInt());
            case LONG ->
                schema.getLogicalType() instanceof LogicalTypes.TimestampMillis ? time() : (Object) random.nextLong();
            case ENUM -> one(List.of(SpecificData.get().getClass(schema).getEnumConstants()));
            case ARRAY ->
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> value(schema.getElementType()))
                        .toList();
            case UNION -> random.nextBoolean() ? null : value(schema.getTypes().get(1));
            default -> of(schema);
        };
    }

    private Instant time() {
        return random.nextBoolean() ? one(TIMES) : Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
