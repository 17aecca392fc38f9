package org.minyi.connectors.poll;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;
import org.minyi.connectors.relay.Build;

/** Reads a table of any JDBC database by when its rows last changed, and tells the events that they mean. */
public final class JdbcPollConnector extends SourceConnector {

    private Map<String, String> properties;

    @Override
    public String version() {
        return Build.VERSION;
    }

    @Override
    public ConfigDef config() {
        return PollSettings.DEFINITION;
    }

    @Override
    public Config validate(Map<String, String> given) {
        var config = super.validate(given);
        if (config.configValues().stream()
                .allMatch(value -> value.errorMessages().isEmpty())) {
            try {
                PollSettings.from(given);
            } catch (ConfigException e) {
                config.configValues().stream()
                        .filter(value -> value.name().equals(PollSettings.TABLE))
                        .forEach(value -> value.addErrorMessage(e.getMessage()));
            }
        }
        return config;
    }

    @Override
    public void start(Map<String, String> given) {
        PollSettings.from(given);
        properties = Map.copyOf(given);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return JdbcPollTask.class;
    }

    /** One, as one cursor is moved. */
    @Override
    public List<Map<String, String>> taskConfigs(int most) {
        return List.of(properties);
    }

    @Override
    public ExactlyOnceSupport exactlyOnceSupport(Map<String, String> given) {
        return ExactlyOnceSupport.SUPPORTED;
    }

    @Override
    public void stop() {}
}
