package org.minyi.schemas.registry;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.NO_DEFAULT_VALUE;
import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;
import static org.apache.kafka.common.config.ConfigDef.Type.BOOLEAN;
import static org.apache.kafka.common.config.ConfigDef.Type.INT;
import static org.apache.kafka.common.config.ConfigDef.Type.LIST;
import static org.apache.kafka.common.config.ConfigDef.Type.LONG;
import static org.apache.kafka.common.config.ConfigDef.Type.PASSWORD;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;

/**
 * How to reach a registry and how the serdes use it, under Confluent's property names.
 *
 * @param credentials {@code user:password}, or empty; kept as a type that prints itself as hidden
 * @param retries how many more rounds over all URLs follow a first one in vain
 * @param tls the properties after {@code schema.registry.ssl.}, under Kafka's names, e.g. ssl.truststore.location
 */
public record SchemaSettings(
        List<RegistryUrl> urls,
        Optional<Credentials> credentials,
        Duration connectTimeout,
        Duration readTimeout,
        int retries,
        Duration retryWait,
        Duration maxRetryWait,
        Map<String, Object> tls,
        boolean autoRegister,
        boolean useLatest,
        boolean specificReader) {

    public static final String URL = "schema.registry.url";
    public static final String CREDENTIALS_SOURCE = "basic.auth.credentials.source";
    public static final String USER_INFO = "basic.auth.user.info";
    public static final String CONNECT_TIMEOUT = "http.connect.timeout.ms";
    public static final String READ_TIMEOUT = "http.read.timeout.ms";
    public static final String RETRIES = "max.retries";
    public static final String RETRY_WAIT = "retries.wait.ms";
    public static final String MAX_RETRY_WAIT = "retries.max.wait.ms";
    public static final String AUTO_REGISTER = "auto.register.schemas";
    public static final String USE_LATEST = "use.latest.version";
    public static final String SPECIFIC_READER = "specific.avro.reader";
    static final String TLS_PREFIX = "schema.registry.";

    private static final ConfigDef.Validator SOURCES = ConfigDef.ValidString.in("URL", "USER_INFO");

    /** Every setting with its type, default, limits and meaning, but for TLS, whose names are Kafka's own. */
    public static final ConfigDef DEFINITION = new ConfigDef()
            .define(
                    URL,
                    LIST,
                    NO_DEFAULT_VALUE,
                    HIGH,
                    "The registry's URLs, tried in turn; mock://name for one in memory.")
            .define(
                    CREDENTIALS_SOURCE,
                    STRING,
                    "URL",
                    SOURCES,
                    MEDIUM,
                    "Where the user and password stand: URL, USER_INFO.")
            .define(USER_INFO, PASSWORD, "", MEDIUM, "user:password; given, it counts even if the source is not set.")
            .define(CONNECT_TIMEOUT, LONG, 2_000L, atLeast(1), LOW, "How long to wait for a connection, milliseconds.")
            .define(READ_TIMEOUT, LONG, 5_000L, atLeast(1), LOW, "How long to wait for a whole answer, milliseconds.")
            .define(RETRIES, INT, 2, atLeast(0), LOW, "How many more rounds over all URLs follow one in vain.")
            .define(
                    RETRY_WAIT,
                    LONG,
                    200L,
                    atLeast(0),
                    LOW,
                    "The pause before the first of them, doubled each time, milliseconds.")
            .define(MAX_RETRY_WAIT, LONG, 2_000L, atLeast(0), LOW, "The longest such pause, milliseconds.")
            .define(AUTO_REGISTER, BOOLEAN, false, MEDIUM, "Whether a producer may register its schema.")
            .define(
                    USE_LATEST,
                    BOOLEAN,
                    false,
                    MEDIUM,
                    "Whether to write under the id of the subject's latest version.")
            .define(
                    SPECIFIC_READER,
                    BOOLEAN,
                    false,
                    MEDIUM,
                    "Whether to read into Minyi's classes; else into GenericRecord.");

    public static SchemaSettings from(Map<String, ?> properties) {
        AbstractConfig config = new AbstractConfig(DEFINITION, properties, false);
        List<RegistryUrl> urls =
                config.getList(URL).stream().map(RegistryUrl::parse).toList();
        return new SchemaSettings(
                urls,
                Credentials.from(config, urls),
                Duration.ofMillis(config.getLong(CONNECT_TIMEOUT)),
                Duration.ofMillis(config.getLong(READ_TIMEOUT)),
                config.getInt(RETRIES),
                Duration.ofMillis(config.getLong(RETRY_WAIT)),
                Duration.ofMillis(config.getLong(MAX_RETRY_WAIT)),
                tlsOf(properties),
                config.getBoolean(AUTO_REGISTER),
                config.getBoolean(USE_LATEST),
                config.getBoolean(SPECIFIC_READER));
    }

    private static Map<String, Object> tlsOf(Map<String, ?> properties) {
        Map<String, Object> tls = new HashMap<>();
        properties.forEach((name, value) -> {
            if (name.startsWith(TLS_PREFIX + "ssl.")) {
                tls.put(name.substring(TLS_PREFIX.length()), value);
            }
        });
        return Map.copyOf(tls);
    }

    /** The URLs, comma-separated, without users and passwords. */
    public String addresses() {
        return urls.stream().map(RegistryUrl::toString).collect(Collectors.joining(","));
    }

    /** Where the registry is, and nothing that opens it: passwords stand in the settings of TLS too. */
    @Override
    public String toString() {
        return "SchemaSettings[" + addresses() + ", credentials " + (credentials.isPresent() ? "[hidden]" : "none")
                + "]";
    }

    /** The name after {@code mock://}, if the settings mean a registry in memory. */
    public Optional<String> mockName() {
        return urls.stream().flatMap(url -> url.mockName().stream()).findFirst();
    }

    /** Registering comes before the latest version where both are asked for, as with Confluent's serializer. */
    public SchemaPolicy policy() {
        if (autoRegister) {
            return SchemaPolicy.REGISTER;
        }
        return useLatest ? SchemaPolicy.LATEST : SchemaPolicy.LOOK_UP;
    }
}
