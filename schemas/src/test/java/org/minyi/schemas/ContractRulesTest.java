package org.minyi.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class ContractRulesTest {
    private static final List<String> HEADER =
            List.of("eventId", "revision", "eventTime", "source", "sourceSequence", "ingestedAt");
    private static final Set<String> NEVER_PUBLIC = Set.of(
            "callerToken",
            "agentToken",
            "caller",
            "agent",
            "phone",
            "address",
            "idNumber",
            "citizen",
            "title",
            "content",
            "comment",
            "reason",
            "detail",
            "key",
            "value",
            "payload",
            "acknowledgedBy");

    @Test
    void everyRecordAndEnumAndFieldSaysWhatItMeans() {
        assertThat(AllSchemas.of(all()))
                .allSatisfy(schema ->
                        assertThat(schema.getDoc()).as(schema.getFullName()).isNotBlank());
        assertThat(AllSchemas.fieldsOf(all()))
                .allSatisfy(field -> assertThat(field.doc()).as(field.name()).isNotBlank());
    }

    @Test
    void everyEnumReadsSymbolsOfTheFutureAsUnknown() {
        Stream<Schema> enums = AllSchemas.of(all()).filter(schema -> schema.getType() == Schema.Type.ENUM);

        assertThat(enums).isNotEmpty().allSatisfy(schema -> {
            assertThat(schema.getEnumSymbols().get(0)).as(schema.getFullName()).isEqualTo("UNKNOWN");
            assertThat(schema.getEnumDefault()).as(schema.getFullName()).isEqualTo("UNKNOWN");
        });
    }

    @Test
    void everyEventStartsWithTheSameHeader() {
        Stream<Topic<?, ?>> events =
                Stream.of(Topics.CALLS, Topics.TICKETS, Topics.RATINGS, Topics.SERVICES, Topics.SESSIONS);

        assertThat(events).allSatisfy(topic -> assertThat(topic.valueSchema().getFields())
                .extracting(Schema.Field::name)
                .startsWith(HEADER.toArray(String[]::new)));
    }

    @Test
    void whatIsOptionalIsNullByDefault() {
        Stream<Schema.Field> unions =
                AllSchemas.fieldsOf(all()).filter(field -> field.schema().isUnion());

        assertThat(unions).allSatisfy(field -> {
            assertThat(field.schema().getTypes()).as(field.name()).hasSize(2);
            assertThat(field.schema().getTypes().get(0).getType())
                    .as(field.name())
                    .isEqualTo(Schema.Type.NULL);
            assertThat(field.defaultVal()).as(field.name()).isEqualTo(JsonProperties.NULL_VALUE);
        });
    }

    @Test
    void noPublicTopicHoldsAnythingPersonal() {
        Stream<Topic<?, ?>> open = Topics.all().stream().filter(Topic::isPublic);

        assertThat(AllSchemas.fieldsOf(open)).isNotEmpty().allSatisfy(field -> {
            assertThat(NEVER_PUBLIC).doesNotContain(field.name());
            assertThat(field.getObjectProp("personal")).as(field.name()).isNull();
        });
    }

    @Test
    void everyFieldThatIsNeverPublicIsMarkedPersonal() {
        Stream<Schema.Field> marked = AllSchemas.fieldsOf(all())
                .filter(field -> NEVER_PUBLIC.contains(field.name()))
                // A reject's reason is a code.
                .filter(field -> !field.doc().contains("as a code"));

        assertThat(marked).isNotEmpty().allSatisfy(field -> assertThat(field.getObjectProp("personal"))
                .as(field.name() + ": " + field.doc())
                .isEqualTo(true));
    }

    private static Stream<Topic<?, ?>> all() {
        return Topics.all().stream();
    }
}
