package org.minyi.connectors.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.ConnectorTransactionBoundaries;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;
import org.minyi.connectors.relay.Build;
import org.minyi.connectors.relay.MappingSetting;

/**
 * Tells the events that the changes of a table mean: a Debezium connector captures them, and what it hands over goes
 * through the mapping.
 *
 * <p>It stands around the other connector and is no transform behind it, because one change may tell several events, and
 * a transform makes one record of one.
 */
public final class CaptureConnector extends SourceConnector {

    /** Handed to the tasks beside what the other connector hands to its own. */
    static final String TASK = "capture.task.class";

    private Map<String, String> given;
    private SourceConnector captures;

    @Override
    public String version() {
        return Build.VERSION;
    }

    @Override
    public ConfigDef config() {
        return CaptureSettings.DEFINITION;
    }

    /** Both connectors' settings: the other one tries the database too. */
    @Override
    public Config validate(Map<String, String> properties) {
        var values = new ArrayList<>(CaptureSettings.DEFINITION.validate(properties));
        if (values.stream().allMatch(value -> value.errorMessages().isEmpty())) {
            complain(values, MappingSetting.NAME, () -> CaptureSettings.from(properties));
        }
        if (values.stream().allMatch(value -> value.errorMessages().isEmpty())) {
            var settings = CaptureSettings.from(properties);
            complain(values, CaptureSettings.CONNECTOR, () -> values.addAll(complaints(settings)));
        }
        return new Config(values);
    }

    @Override
    public void start(Map<String, String> properties) {
        var settings = CaptureSettings.from(properties);
        given = Map.copyOf(properties);
        captures = captures(settings);
        captures.initialize(context());
        captures.start(settings.passedOn());
    }

    @Override
    public void reconfigure(Map<String, String> properties) {
        stop();
        start(properties);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return CaptureTask.class;
    }

    @Override
    public List<Map<String, String>> taskConfigs(int most) {
        return captures.taskConfigs(most).stream().map(this::withOurs).toList();
    }

    @Override
    public ExactlyOnceSupport exactlyOnceSupport(Map<String, String> properties) {
        var settings = CaptureSettings.from(properties);
        return captures(settings).exactlyOnceSupport(settings.passedOn());
    }

    @Override
    public ConnectorTransactionBoundaries canDefineTransactionBoundaries(Map<String, String> properties) {
        return ConnectorTransactionBoundaries.UNSUPPORTED;
    }

    @Override
    public boolean alterOffsets(Map<String, String> properties, Map<Map<String, ?>, Map<String, ?>> offsets) {
        var settings = CaptureSettings.from(properties);
        return captures(settings).alterOffsets(settings.passedOn(), offsets);
    }

    @Override
    public void stop() {
        if (captures != null) {
            captures.stop();
        }
    }

    /** What the other connector finds wrong; never its values, of which only it knows which are secret. */
    private static List<ConfigValue> complaints(CaptureSettings settings) {
        return captures(settings).validate(settings.passedOn()).configValues().stream()
                .filter(value -> !value.errorMessages().isEmpty())
                .map(value -> new ConfigValue(value.name(), null, List.of(), value.errorMessages()))
                .toList();
    }

    /** All that was set, which what the other connector says of its task overrides. */
    private Map<String, String> withOurs(Map<String, String> task) {
        var all = new HashMap<>(given);
        all.putAll(task);
        all.put(TASK, captures.taskClass().getName());
        return all;
    }

    private static SourceConnector captures(CaptureSettings settings) {
        try {
            return Utils.newInstance(settings.connector(), SourceConnector.class);
        } catch (ClassNotFoundException e) {
            throw new ConnectException(CaptureSettings.CONNECTOR + " is " + settings.connector()
                    + ", which is not there: put Debezium's jars beside this connector's.");
        }
    }

    private static void complain(List<ConfigValue> values, String name, Runnable trial) {
        try {
            trial.run();
        } catch (RuntimeException e) {
            values.stream()
                    .filter(value -> value.name().equals(name))
                    .forEach(value -> value.addErrorMessage(e.getMessage()));
        }
    }
}
