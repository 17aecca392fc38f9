package org.minyi.schemas.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.Fixtures;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.Topics;
import org.minyi.schemas.registry.InMemoryRegistryClient;
import org.minyi.schemas.registry.SchemaPolicy;

class SchemaPolicyTest {
    private static final String TOPIC = Topics.RATINGS.name();
    private final InMemoryRegistryClient registry = new InMemoryRegistryClient();

    @Test
    void aProducerRegistersNothingAndSaysHowToRegister() {
        assertThatThrownBy(() -> write(SchemaPolicy.LOOK_UP))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("org.minyi.schemas.RatingEvent is not registered under " + TOPIC + "-value")
                .hasMessageContaining("./minyi schemas register")
                .hasMessageContaining("the workbench registers by itself");
        assertThat(registry.subjects()).isEmpty();
    }

    @Test
    void aProducerThatMayRegisterDoes() {
        byte[] frame = write(SchemaPolicy.REGISTER);

        assertThat(registry.subjects()).containsExactly(TOPIC + "-value");
        assertThat(frame).isEqualTo(write(SchemaPolicy.LOOK_UP));
    }

    @Test
    void aKeysSchemaHasASubjectOfItsOwn() {
        new AvroSerializer<RatingEvent>(registry, SchemaPolicy.REGISTER, true).serialize(TOPIC, Fixtures.aRating());

        assertThat(registry.subjects()).containsExactly(TOPIC + "-key");
    }

    @Test
    void theLatestVersionServesWhereItIsWhatIsWritten() {
        registry.register(TOPIC + "-value", Topics.RATINGS.valueSchema());

        assertThat(write(SchemaPolicy.LATEST)).isEqualTo(write(SchemaPolicy.LOOK_UP));
    }

    @Test
    void aLatestVersionWithOtherFieldsIsNotWrittenUnder() {
        String longer = Topics.RATINGS
                .valueSchema()
                .toString()
                .replace("\"fields\":[", "\"fields\":[{\"name\":\"added\",\"type\":\"string\",\"default\":\"\"},");
        registry.register(TOPIC + "-value", new Schema.Parser().parse(longer));

        assertThatThrownBy(() -> write(SchemaPolicy.LATEST))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("use.latest.version=false");
    }

    private byte[] write(SchemaPolicy policy) {
        return new AvroSerializer<RatingEvent>(registry, policy, false).serialize(TOPIC, Fixtures.aRating());
    }
}
