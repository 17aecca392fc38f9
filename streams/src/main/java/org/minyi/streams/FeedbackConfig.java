package org.minyi.streams;

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
import org.apache.kafka.common.config.ConfigException;
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
 * The settings of the application, checked at start and read: {@link FeedbackSettings} lists them.
 *
 * <p>Keys that begin with {@code kafka.} are handed to every Kafka client without that prefix; keys that begin with
 * {@code schema.registry.} or {@code basic.auth.} are handed to the registry client as they are.
 */
public final class FeedbackConfig extends AbstractConfig {

    private FeedbackConfig(Map<String, ?> values) {
        super(FeedbackSettings.DEFINITION, values, false);
    }

    /** Reads and checks settings; unknown ones are refused, because a misspelt setting would be silently ignored. */
    public static FeedbackConfig of(Map<String, ?> values) {
        for (var key : values.keySet()) {
            if (!FeedbackSettings.DEFINITION.names().contains(key) && !isPassedOn(key)) {
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
