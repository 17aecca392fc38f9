package org.minyi.samples;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.minyi.schemas.Alert;
import org.minyi.schemas.AlertSeverity;
import org.minyi.schemas.AlertState;
import org.minyi.schemas.Topics;
import org.minyi.schemas.avro.AvroDeserializer;
import org.minyi.schemas.avro.UndecodableException;

/**
 * Says which alerts are open, then every word on an alert as it comes, until Ctrl-C; Kafka and the registry may be away for a
 * while. Usage: FollowAlerts BROKERS REGISTRY
 */
public final class FollowAlerts {

    private static final String TOPIC = Topics.ALERTS.name();
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_MS = 2_000;
    private static final long END_MS = 5_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Map<String, Object> settings;
    private final Map<String, Alert> alerts = new TreeMap<>();
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private boolean knowsThePresent;
    private volatile boolean ending;

    private FollowAlerts(String brokers, String registry) {
        settings = Map.of(
                "bootstrap.servers",
                brokers,
                "schema.registry.url",
                registry,
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest",
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                AvroDeserializer.class,
                "specific.avro.reader",
                true);
    }

    public static void main(String[] args) {
        var following = new FollowAlerts(args[0], args[1]);
        var main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> following.end(main)));
        following.run();
    }

    /** At Ctrl-C: the consumer is closed before the program ends. */
    private void end(Thread main) {
        ending = true;
        try {
            main.join(END_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!ending) {
            try (var consumer = new KafkaConsumer<String, Alert>(settings)) {
                follow(consumer);
            } catch (RecordDeserializationException e) {
                stepOverOrRetry(e);
            } catch (KafkaException e) {
                retry(e);
            }
        }
        say("已停止 Stopped");
    }

    /** Without a group: everybody who follows hears everything, and begins at the beginning to know what is open. */
    private void follow(KafkaConsumer<String, Alert> consumer) {
        var partitions = consumer.partitionsFor(TOPIC, PATIENCE).stream()
                .map(each -> new TopicPartition(TOPIC, each.partition()))
                .toList();
        consumer.assign(partitions);
        partitions.forEach(each -> consumer.seek(each, next.getOrDefault(each, 0L)));
        var ends = consumer.endOffsets(partitions, PATIENCE);
        while (!ending) {
            consumer.poll(POLL).forEach(this::hear);
            if (!knowsThePresent && partitions.stream().allMatch(each -> consumer.position(each) >= ends.get(each))) {
                sayWhatIsOpen();
            }
        }
    }

    private void hear(ConsumerRecord<String, Alert> record) {
        next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        var alert = record.value();
        if (alert == null) {
            // It was cleared long ago and is taken off the list.
            alerts.remove(record.key());
        } else if (isNews(alert, alerts.get(record.key()))) {
            alerts.put(record.key(), alert);
            if (knowsThePresent) {
                say(line(alert));
            }
        }
    }

    /** A word may come twice, and one from another instance may be older than what is known. */
    private static boolean isNews(Alert alert, Alert known) {
        return known == null || !alert.equals(known) && !alert.getUpdatedAt().isBefore(known.getUpdatedAt());
    }

    private void sayWhatIsOpen() {
        knowsThePresent = true;
        var open = alerts.values().stream()
                .filter(alert -> alert.getClearedAt() == null)
                .toList();
        say("未解除告警 Open alerts: " + open.size());
        open.forEach(alert -> say(line(alert)));
    }

    private void stepOverOrRetry(RecordDeserializationException e) {
        if (e.getCause() instanceof UndecodableException) {
            say("无法读取，已跳过 Not readable, left out: offset " + e.offset());
            next.put(e.topicPartition(), e.offset() + 1);
        } else {
            retry(e);
        }
    }

    private void retry(Exception e) {
        say("暂时无法读取，稍后重试 Cannot read now, trying again: "
                + Objects.requireNonNullElse(e.getCause(), e).getMessage());
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            ending = true;
        }
    }

    private static String line(Alert alert) {
        var line = new StringBuilder(TIME.format(alert.getUpdatedAt()))
                .append("  " + state(alert.getState()))
                .append("  " + severity(alert.getSeverity()))
                .append("  " + alert.getRule())
                .append("  " + Objects.requireNonNullElse(alert.getSubjectId(), alert.getScope()));
        append(line, "单位 unit", alert.getUnit());
        append(line, "期限 due", moment(alert.getDueAt()));
        append(line, "席位 desk", alert.getDesk());
        return line.toString();
    }

    private static void append(StringBuilder line, String name, String value) {
        if (value != null) {
            line.append("  " + name + " " + value);
        }
    }

    private static String moment(Instant moment) {
        return moment == null ? null : TIME.format(moment);
    }

    /** UNKNOWN is whatever was invented after this program was built: it is told, and is no error. */
    private static String state(AlertState state) {
        return switch (state) {
            case RAISED -> "新告警 raised";
            case UPDATED -> "有更新 updated";
            case ACKNOWLEDGED -> "已受理 acknowledged";
            case CLEARED -> "已解除 cleared";
            case UNKNOWN -> "状态未知 state unknown";
        };
    }

    private static String severity(AlertSeverity severity) {
        return switch (severity) {
            case INFO -> "提示 info";
            case WARNING -> "警告 warning";
            case CRITICAL -> "严重 critical";
            case UNKNOWN -> "级别未知 severity unknown";
        };
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
