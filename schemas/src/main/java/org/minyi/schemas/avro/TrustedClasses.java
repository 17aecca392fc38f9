package org.minyi.schemas.avro;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;

/**
 * The classes Avro may make records of: those of the topics, and those a serde was made for by name.
 *
 * <p>Avro asks because a schema that comes with the data names classes; it knows only one such list in a JVM.
 */
final class TrustedClasses {
    private static final Set<String> TRUSTED = ConcurrentHashMap.newKeySet();
    private static final Map<String, Class<? extends SpecificRecord>> OF_TOPICS = Topics.all().stream()
            .collect(Collectors.toMap(topic -> topic.valueType().getName(), Topic::valueType, (one, same) -> one));

    static {
        Topics.all().forEach(topic -> trust(topic.valueSchema()));
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> TRUSTED.contains(type.getName())));
    }

    private TrustedClasses() {}

    /** The class of the topics' records that has this name; nothing else is ever loaded by name. */
    static Optional<Class<? extends SpecificRecord>> named(String fullName) {
        return Optional.ofNullable(OF_TOPICS.get(fullName));
    }

    /** Trusts the classes of a schema this program was compiled with. */
    static void trust(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> {
                if (TRUSTED.add(schema.getFullName())) {
                    schema.getFields().forEach(field -> trust(field.schema()));
                }
            }
            case ENUM, FIXED -> TRUSTED.add(schema.getFullName());
            case ARRAY -> trust(schema.getElementType());
            case MAP -> trust(schema.getValueType());
            case UNION -> schema.getTypes().forEach(TrustedClasses::trust);
            default -> {}
        }
    }
}
