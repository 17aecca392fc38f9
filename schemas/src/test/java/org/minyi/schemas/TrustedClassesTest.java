package org.minyi.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.avro.util.ClassSecurityValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrustedClassesTest {
    private static final Map<Class<?>, Object> SAMPLES = Map.of(
            String.class,
            "some",
            int.class,
            1,
            long.class,
            1L,
            boolean.class,
            true,
            Instant.class,
            Fixtures.NEW_YEARS_EVE,
            LocalDate.class,
            LocalDate.EPOCH,
            List.class,
            List.of(),
            Map.class,
            Map.of());

    @ParameterizedTest
    @MethodSource("org.minyi.schemas.ReleasedSchemasTest#topics")
    void aRecordIsBuiltWithItsDefaultsAsTheFirstThingAProgramDoes(Topic<?, ?> topic) throws Exception {
        // Classes of their own, in which nothing has been trusted yet.
        try (URLClassLoader program = freshProgram()) {
            Class<?> type = program.loadClass(topic.valueType().getName());
            Object builder = type.getMethod("newBuilder").invoke(null);

            for (var set : builder.getClass().getMethods()) {
                if (set.getName().startsWith("set") && isRequired(topic, set.getName())) {
                    set.invoke(builder, sample(program, set.getParameterTypes()[0]));
                }
            }

            Object built = builder.getClass().getMethod("build").invoke(builder);
            assertThat(built.getClass().getClassLoader()).isSameAs(program);
            assertThatCode(() -> type.getMethod("newBuilder", type).invoke(null, built))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void noOtherClassIsTrusted() {
        TrustedClasses.announce();

        ClassSecurityValidator.validate(RatingEvent.class);
        assertThatThrownBy(() -> ClassSecurityValidator.validate(Topic.class)).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> ClassSecurityValidator.validate(File.class)).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> ClassSecurityValidator.validate(ProcessBuilder.class))
                .isInstanceOf(SecurityException.class);
    }

    private static boolean isRequired(Topic<?, ?> topic, String setter) {
        return topic.valueSchema().getFields().stream()
                .filter(field -> !field.hasDefaultValue())
                .anyMatch(field -> ("set" + field.name()).equalsIgnoreCase(setter));
    }

    private static Object sample(ClassLoader program, Class<?> type) throws ReflectiveOperationException {
        Object sample = SAMPLES.get(type);
        return sample == null ? program.loadClass(type.getName()).getEnumConstants()[0] : sample;
    }

    private static URLClassLoader freshProgram() throws IOException {
        URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(TrustedClassesTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
