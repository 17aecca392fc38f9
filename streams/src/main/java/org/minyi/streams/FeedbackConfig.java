package org.minyi.streams;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.between;
import static org.apache.kafka.common.config.ConfigDef.Type.BOOLEAN;
import static org.apache.kafka.common.config.ConfigDef.Type.CLASS;
import static org.apache.kafka.common.config.ConfigDef.Type.INT;
import static org.apache.kafka.common.config.ConfigDef.Type.LONG;
import static org.apache.kafka.common.config.ConfigDef.Type.PASSWORD;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.minyi.schemas.avro.AvroSerde;
import org.minyi.schemas.personal.KeyFile;
import org.minyi.schemas.registry.SchemaSettings;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.clock.DeadlineRules;
import org.minyi.streams.clock.UnusableFileException;
import org.minyi.streams.clock.WorkCalendar;
import org.minyi.streams.measure.Catalogue;
import org.minyi.streams.notice.AlertRules;
import org.minyi.streams.query.access.Principal;
import org.minyi.streams.query.door.DoorSettings;
import org.minyi.streams.query.intake.IntakeSettings;
import org.minyi.streams.report.Profiles;

/**
 * Every setting of the application: key, type, default, limits and what it means, checked at start.
 *
 * <p>Keys that begin with {@code kafka.} are handed to every Kafka client without that prefix; keys that begin with
 * {@code schema.registry.} or {@code basic.auth.} are handed to the registry client as they are.
 */
public final class FeedbackConfig extends AbstractConfig {

    /** The settings, in the order in which the README lists them. */
    public static final ConfigDef DEFINITION = DoorSettings.define(IntakeSettings.define(new ConfigDef()
            .define(
                    "application.id",
                    STRING,
                    "minyi",
                    HIGH,
                    "Names the state: another id reads the facts from the start.")
            .define("kafka.bootstrap.servers", STRING, HIGH, "The Kafka brokers, host:port, comma-separated.")
            .define("schema.registry.url", STRING, HIGH, "The schema registry's Confluent API, comma-separated URLs.")
            .define(
                    "avro.serde",
                    CLASS,
                    AvroSerde.class,
                    LOW,
                    "The Avro serde; Confluent's own fits too, once it is on the classpath.")
            .define(
                    "zone",
                    STRING,
                    "Asia/Shanghai",
                    new SettingChecks.KnownZone(),
                    HIGH,
                    "The zone of all calendar windows.")
            .define(
                    "deadlines.file",
                    STRING,
                    "",
                    HIGH,
                    "The rules by which deadlines are set, a YAML file; empty takes those that come along.")
            .define(
                    "calendar.file",
                    STRING,
                    "",
                    MEDIUM,
                    "Holidays and make-up days beside those that come along (China, 2022 to 2026), a CSV file.")
            .define(
                    "alerts.file",
                    STRING,
                    "",
                    MEDIUM,
                    "The rules on what operations are alerted to, a YAML file; empty takes those that come along.")
            .define(
                    "alerts.webhook.url",
                    PASSWORD,
                    "",
                    new SettingChecks.HttpAddress(),
                    LOW,
                    "Where every word on an alert is posted as JSON; it may hold a secret, and is never logged.")
            .define(
                    "report.profiles",
                    STRING,
                    "",
                    MEDIUM,
                    "A directory of report profiles of the city's own, YAML files beside those that come along.")
            .define(
                    "calls.short.abandon.seconds",
                    INT,
                    0,
                    between(0, 3600),
                    MEDIUM,
                    "A caller who gives up in the queue before so many seconds is counted apart and was not offered.")
            .define(
                    "tickets.repeat.days",
                    INT,
                    Flows.USUAL_REPEAT_DAYS,
                    between(0, 366),
                    MEDIUM,
                    "A demand is a repeat if its caller demanded the same at most so many natural days before.")
            .define("city.name", STRING, "本市", MEDIUM, "The city's name on reports.")
            .define("synthetic", BOOLEAN, false, MEDIUM, "Whether the data are made up; every page then says so.")
            .define(
                    "http.host",
                    STRING,
                    "127.0.0.1",
                    HIGH,
                    "The address that the HTTP server binds to; beyond loopback only with tokens.")
            .define("http.port", INT, 8080, between(0, 65535), HIGH, "The port of the HTTP server; 0 takes a free one.")
            .define("state.dir", STRING, "minyi-state", HIGH, "The directory of the local state, restored if lost.")
            .define("threads", INT, 2, between(1, 64), MEDIUM, "How many stream threads this instance runs.")
            .define(
                    "commit.interval.ms",
                    LONG,
                    4000L,
                    between(50, 60_000),
                    LOW,
                    "The longest time between commits in a catch-up, milliseconds; what is new is committed within 60.")
            .define(
                    "instance.id",
                    STRING,
                    "1",
                    MEDIUM,
                    "This instance's own name in the group; a restart under it goes on at once.")
            .define(
                    "standby.replicas",
                    INT,
                    0,
                    between(0, 3),
                    MEDIUM,
                    "How many other instances keep a copy of each task's state, to take it over at once.")));

    private FeedbackConfig(Map<String, ?> values) {
        super(DEFINITION, values, false);
    }

    /** Reads and checks settings; unknown ones are refused, because a misspelt setting would be silently ignored. */
    public static FeedbackConfig of(Map<String, ?> values) {
        for (var key : values.keySet()) {
            if (!DEFINITION.names().contains(key) && !isPassedOn(key)) {
                throw new ConfigException(
                        "unknown setting '" + key + "': see the table of settings in streams/README.md");
            }
        }
        values.forEach(Principal::check);
        return new FeedbackConfig(values);
    }

    /** The same settings for another application. */
    FeedbackConfig as(String applicationId) {
        var values = new HashMap<String, Object>(originals());
        values.put("application.id", applicationId);
        return new FeedbackConfig(values);
    }

    /** Reads and checks a properties file, whose values may say where they stand: {@code ${env:NAME}} and the like. */
    public static FeedbackConfig read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        var values = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return of(ReferredSettings.resolve(values));
    }

    public String applicationId() {
        return getString("application.id");
    }

    public Class<?> avroSerde() {
        return getClass("avro.serde");
    }

    public ZoneId zone() {
        return ZoneId.of(getString("zone"));
    }

    /**
     * The city's deadlines and work calendar.
     *
     * @throws RefusedException when one of their files cannot be used; the message names the file and the line
     */
    public Clocks clocks() {
        var calendar = getString("calendar.file");
        var deadlines = getString("deadlines.file");
        try {
            return new Clocks(
                    zone(),
                    calendar.isEmpty()
                            ? WorkCalendar.shipped()
                            : WorkCalendar.shipped().with(Path.of(calendar)),
                    deadlines.isEmpty() ? DeadlineRules.shipped() : DeadlineRules.read(Path.of(deadlines)));
        } catch (UnusableFileException e) {
            throw new RefusedException(e.getMessage());
        }
    }

    /**
     * What operations are alerted to.
     *
     * @throws RefusedException when the file cannot be used; the message names it and the line
     */
    public AlertRules alertRules() {
        var file = getString("alerts.file");
        try {
            return file.isEmpty() ? AlertRules.shipped() : AlertRules.read(Path.of(file));
        } catch (UnusableFileException e) {
            throw new RefusedException(e.getMessage());
        }
    }

    /** Where alerts are posted to; empty if nowhere. */
    public Optional<URI> webhook() {
        var address = getPassword("alerts.webhook.url").value();
        return address.isEmpty() ? Optional.empty() : Optional.of(URI.create(address));
    }

    /**
     * The profiles that reports can be drawn up by.
     *
     * @throws RefusedException when one of them cannot be used; the message names the file and the line
     */
    public Profiles profiles() {
        var directory = getString("report.profiles");
        try {
            return directory.isEmpty()
                    ? Profiles.shipped(Catalogue.METRICS, zone())
                    : Profiles.shippedAnd(Path.of(directory), Catalogue.METRICS, zone());
        } catch (UnusableFileException e) {
            throw new RefusedException(e.getMessage());
        }
    }

    /** Whether the HTTP server can be reached from this machine only. */
    public boolean isLoopback() {
        try {
            return InetAddress.getByName(httpHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new RefusedException("http.host " + httpHost() + " is no address of this machine.");
        }
    }

    public DoorSettings door() {
        return DoorSettings.of(this);
    }

    /** The intake of events over HTTP. */
    public IntakeSettings intake() {
        return IntakeSettings.of(this);
    }

    /** The keys of personal tokens; empty if none are named. */
    public Optional<KeyFile> keyFile() {
        return intake().keyFile();
    }

    public Duration shortAbandon() {
        return Duration.ofSeconds(getInt("calls.short.abandon.seconds"));
    }

    public int repeatDays() {
        return getInt("tickets.repeat.days");
    }

    public String cityName() {
        return getString("city.name");
    }

    public boolean synthetic() {
        return getBoolean("synthetic");
    }

    public String httpHost() {
        return getString("http.host");
    }

    public int httpPort() {
        return getInt("http.port");
    }

    public String stateDir() {
        return getString("state.dir");
    }

    public int threads() {
        return getInt("threads");
    }

    public long commitIntervalMs() {
        return getLong("commit.interval.ms");
    }

    public String instanceId() {
        return getString("instance.id");
    }

    public int standbyReplicas() {
        return getInt("standby.replicas");
    }

    public String bootstrapServers() {
        return getString("kafka.bootstrap.servers");
    }

    /** Where the registry is, without the user and password that its URLs may hold. */
    public String registryUrl() {
        return SchemaSettings.from(registry()).addresses();
    }

    /** What every Kafka client gets. */
    public Map<String, Object> kafka() {
        return originalsWithPrefix("kafka.");
    }

    /** What the registry client gets. */
    public Map<String, Object> registry() {
        var settings = new HashMap<String, Object>();
        originals().forEach((key, value) -> {
            if (isForRegistry(key)) {
                settings.put(key, value);
            }
        });
        return settings;
    }

    private static boolean isPassedOn(String key) {
        return key.startsWith("kafka.") || isForRegistry(key);
    }

    private static boolean isForRegistry(String key) {
        return key.startsWith("schema.registry.") || key.startsWith("basic.auth.");
    }
}
