package org.minyi.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of a registry, be it asked over HTTP or in memory. */
class RegistryClientTest {
    private static FakeRegistry server;

    @BeforeAll
    static void start() throws IOException {
        server = new FakeRegistry();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Arguments> registries() {
        SchemaSettings settings = SchemaSettings.from(Map.of(SchemaSettings.URL, server.url()));
        return Stream.of(
                Arguments.argumentSet("HTTP", RegistryClient.connect(settings)),
                Arguments.argumentSet("memory", new InMemoryRegistryClient()));
    }

    @ParameterizedTest
    @MethodSource("registries")
    void givesBackWhatWasRegistered(RegistryClient registry) {
        int id = registry.register("given", TestSchemas.FIRST);

        assertThat(registry.schemaById(id)).contains(TestSchemas.FIRST);
        assertThat(registry.latest("given")).contains(new RegisteredSchema("given", 1, id, TestSchemas.FIRST));
        assertThat(registry.version("given", 1)).isEqualTo(registry.latest("given"));
        assertThat(registry.lookup("given", TestSchemas.FIRST)).isEqualTo(registry.latest("given"));
        assertThat(registry.subjects()).contains("given");
    }

    @ParameterizedTest
    @MethodSource("registries")
    void registersTheSameSchemaOnce(RegistryClient registry) {
        int id = registry.register("once", TestSchemas.FIRST);

        assertThat(registry.register("once", TestSchemas.FIRST)).isEqualTo(id);
        assertThat(registry.register("elsewhere", TestSchemas.FIRST)).isEqualTo(id);
        assertThat(registry.versions("once")).containsExactly(1);
    }

    @ParameterizedTest
    @MethodSource("registries")
    void hasNothingOfWhatIsNotThere(RegistryClient registry) {
        assertThat(registry.lookup("nothing", TestSchemas.FIRST)).isEmpty();
        assertThat(registry.latest("nothing")).isEmpty();
        assertThat(registry.version("nothing", 3)).isEmpty();
        assertThat(registry.versions("nothing")).isEmpty();
        assertThat(registry.compatibility("nothing")).isEmpty();
        assertThat(registry.schemaById(4711)).isEmpty();
        assertThat(registry.schemaById(-1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("registries")
    void addsACompatibleVersion(RegistryClient registry) {
        registry.register("grows", TestSchemas.FIRST);

        assertThat(registry.objections("grows", TestSchemas.COMPATIBLE)).isEmpty();
        registry.register("grows", TestSchemas.COMPATIBLE);

        assertThat(registry.versions("grows")).isEqualTo(List.of(1, 2));
        assertThat(registry.latest("grows").orElseThrow().schema()).isEqualTo(TestSchemas.COMPATIBLE);
    }

    @ParameterizedTest
    @MethodSource("registries")
    void refusesAnIncompatibleVersionAndSaysWhy(RegistryClient registry) {
        registry.register("breaks", TestSchemas.FIRST);

        assertThat(registry.objections("breaks", TestSchemas.INCOMPATIBLE))
                .singleElement()
                .asString()
                .contains("must");
        assertThatThrownBy(() -> registry.register("breaks", TestSchemas.INCOMPATIBLE))
                .isInstanceOfSatisfying(RegistryException.class, refused -> {
                    assertThat(refused.status()).isEqualTo(409);
                    assertThat(refused.isRetriable()).isFalse();
                })
                .hasMessageContaining("must");
    }

    @ParameterizedTest
    @MethodSource("registries")
    void holdsASubjectToTheLevelSetForIt(RegistryClient registry) {
        registry.register("free", TestSchemas.FIRST);

        registry.setCompatibility("free", Compatibility.NONE);

        assertThat(registry.compatibility("free")).contains(Compatibility.NONE);
        assertThat(registry.globalCompatibility()).isEqualTo(Compatibility.BACKWARD);
        registry.register("free", TestSchemas.INCOMPATIBLE);
        assertThat(registry.versions("free")).hasSize(2);
    }
}
