package org.minyi.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.schemas.registry.SubjectCheck.Standing;

class SubjectsTest {
    private static final String SUBJECT = Topics.RATINGS.valueSubject();
    private final InMemoryRegistryClient registry = new InMemoryRegistryClient();

    @Test
    void registersEveryTopicsSchemaUnderAnExplicitLevel() {
        var registered = Subjects.register(registry);

        assertThat(registered).extracting(RegisteredSchema::version).containsOnly(1);
        assertThat(registry.subjects())
                .containsExactlyInAnyOrderElementsOf(
                        Topics.all().stream().map(Topic::valueSubject).toList());
        assertThat(registry.subjects()).allSatisfy(subject -> assertThat(registry.compatibility(subject))
                .contains(Compatibility.BACKWARD_TRANSITIVE));
    }

    @Test
    void changesNothingTheSecondTime() {
        var first = Subjects.register(registry);

        assertThat(Subjects.register(registry)).isEqualTo(first);
    }

    @Test
    void registersNoNotesToJava() {
        Subjects.register(registry);

        assertThat(registry.latest(SUBJECT).orElseThrow().schema().toString())
                .doesNotContain("avro.java")
                .contains("\"personal\":true");
    }

    @Test
    void allIsWellOnceRegistered() {
        Subjects.register(registry);

        assertThat(Subjects.check(registry)).allSatisfy(check -> {
            assertThat(check.standing()).isEqualTo(Standing.CURRENT);
            assertThat(check.remarks()).isEmpty();
            assertThat(check.isUsable()).isTrue();
        });
    }

    @Test
    void anEmptyRegistryMissesAll() {
        assertThat(Subjects.check(registry)).hasSameSizeAs(Topics.all()).allSatisfy(check -> {
            assertThat(check.standing()).isEqualTo(Standing.MISSING);
            assertThat(check.isUsable()).isFalse();
        });
        assertThat(registry.subjects()).isEmpty();
    }

    @Test
    void aLaterVersionSupersedesOurs() {
        Subjects.register(registry);
        registry.register(SUBJECT, withAField("\"type\":\"int\",\"default\":0"));

        SubjectCheck check = Subjects.check(registry, Topics.RATINGS);

        assertThat(check.standing()).isEqualTo(Standing.SUPERSEDED);
        assertThat(check.isUsable()).isTrue();
    }

    @Test
    void ourNextVersionIsNewUntilItIsRegistered() {
        registry.register(SUBJECT, withAField("\"type\":\"int\""));

        assertThat(Subjects.check(registry, Topics.RATINGS).standing()).isEqualTo(Standing.NEW);
    }

    @Test
    void recordsWeCannotReadMakeTheSubjectIncompatible() {
        String text = Topics.RATINGS.valueSchema().toString();
        registry.register(SUBJECT, new Schema.Parser().parse(text.replace("\"ratingId\"", "\"number\"")));

        SubjectCheck check = Subjects.check(registry, Topics.RATINGS);

        assertThat(check.standing()).isEqualTo(Standing.INCOMPATIBLE);
        assertThat(check.remarks()).singleElement().asString().contains("ratingId");
    }

    @Test
    void aLevelSomebodyLoweredIsRemarkedUpon() {
        Subjects.register(registry);
        registry.setCompatibility(SUBJECT, Compatibility.NONE);

        SubjectCheck check = Subjects.check(registry, Topics.RATINGS);

        assertThat(check.isUsable()).isTrue();
        assertThat(check.remarks()).singleElement().asString().contains("NONE", "./minyi schemas register");
    }

    private static Schema withAField(String typed) {
        String text = Topics.RATINGS.valueSchema().toString();
        return new Schema.Parser()
                .parse(text.replace("\"fields\":[", "\"fields\":[{\"name\":\"added\"," + typed + "},"));
    }
}
