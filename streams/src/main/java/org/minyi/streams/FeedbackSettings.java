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

import org.apache.kafka.common.config.ConfigDef;
import org.minyi.schemas.avro.AvroSerde;
import org.minyi.streams.query.door.DoorSettings;
import org.minyi.streams.query.intake.IntakeSettings;

/** Every setting of the application: key, type, default, limits and what it means. */
final class FeedbackSettings {

    /** The settings, in the order in which the README lists them. */
    static final ConfigDef DEFINITION = DoorSettings.define(IntakeSettings.define(new ConfigDef()
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

    private FeedbackSettings() {}
}
