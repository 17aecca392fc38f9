package org.minyi.connectors.capture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;

/** A connector that captures what a test gives it, and remembers what it was asked. */
public final class SomeCapture extends SourceConnector {

    static Map<String, String> started;

    @Override
    public String version() {
        return "1";
    }

    @Override
    public ConfigDef config() {
        return new ConfigDef().define("slot.name", ConfigDef.Type.STRING, ConfigDef.Importance.HIGH, "needed");
    }

    @Override
    public void start(Map<String, String> properties) {
        started = properties;
    }

    @Override
    public Class<? extends Task> taskClass() {
        return Captures.class;
    }

    @Override
    public List<Map<String, String>> taskConfigs(int most) {
        return List.of(Map.of("slot.name", started.get("slot.name")));
    }

    @Override
    public ExactlyOnceSupport exactlyOnceSupport(Map<String, String> properties) {
        return ExactlyOnceSupport.SUPPORTED;
    }

    @Override
    public void stop() {
        started = null;
    }

    /** Its task. */
    public static final class Captures extends SourceTask {

        static final Deque<List<SourceRecord>> BATCHES = new ArrayDeque<>();
        static final List<SourceRecord> COMMITTED = new ArrayList<>();
        static Map<String, String> started;

        @Override
        public String version() {
            return "1";
        }

        @Override
        public void start(Map<String, String> properties) {
            BATCHES.clear();
            COMMITTED.clear();
            started = properties;
        }

        @Override
        public List<SourceRecord> poll() {
            return BATCHES.poll();
        }

        @Override
        public void commitRecord(SourceRecord record, RecordMetadata metadata) {
            COMMITTED.add(record);
        }

        @Override
        public void stop() {
            started = null;
        }
    }
}
