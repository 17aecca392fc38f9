package org.minyi.connectors.capture;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.minyi.connectors.relay.Build;
import org.minyi.connectors.relay.MappingSetting;
import org.minyi.connectors.relay.Relay;

/** Lets another connector's task capture changes and tells what they mean; it hears of its records when they are kept. */
public final class CaptureTask extends SourceTask {

    private SourceTask captures;
    private Telling telling;
    private Acknowledgements acknowledgements;
    private List<SourceRecord> untold;

    @Override
    public String version() {
        return Build.VERSION;
    }

    @Override
    public void start(Map<String, String> properties) {
        var settings = CaptureSettings.from(properties);
        var passedOn = new HashMap<>(settings.passedOn());
        captures = task(passedOn.remove(CaptureConnector.TASK));
        acknowledgements = new Acknowledgements();
        var clock = Clock.systemUTC();
        var mapping = MappingSetting.of(properties).orElseThrow();
        var offsets = context.offsetStorageReader();
        telling = new Telling(
                new Changes(mapping, settings.mapping(), clock),
                new Relay(properties, clock),
                new Progress(settings.progressTopic(), partition -> offsets.offset(partition)),
                acknowledgements);
        captures.initialize(context);
        captures.start(passedOn);
    }

    @Override
    public List<SourceRecord> poll() throws InterruptedException {
        if (untold == null) {
            untold = captures.poll();
        }
        if (untold == null || untold.isEmpty()) {
            untold = null;
            return null;
        }
        // If the registry cannot be asked now, the worker polls again: these changes are told then.
        var records = telling.tell(untold);
        untold = null;
        return records;
    }

    @Override
    public void commit() throws InterruptedException {
        captures.commit();
    }

    @Override
    public void commitRecord(SourceRecord record, RecordMetadata metadata) throws InterruptedException {
        for (var change : acknowledgements.acknowledged(record)) {
            captures.commitRecord(change, metadata);
        }
    }

    @Override
    public void stop() {
        if (captures != null) {
            captures.stop();
        }
    }

    private static SourceTask task(String name) {
        try {
            return Utils.newInstance(name, SourceTask.class);
        } catch (ClassNotFoundException e) {
            throw new ConnectException("There is no task " + name + ": put Debezium's jars beside this connector's.");
        }
    }
}
