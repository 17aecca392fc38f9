package org.minyi.connectors.folder;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;
import org.minyi.connectors.relay.Build;

/** Reads the files that are put into a folder. */
public final class DropFolderConnector extends SourceConnector {

    private Map<String, String> properties = Map.of();

    /** Made by the worker. */
    public DropFolderConnector() {}

    @Override
    public void start(Map<String, String> settings) {
        DropFolderSettings.of(settings);
        properties = Map.copyOf(settings);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return DropFolderTask.class;
    }

    @Override
    public List<Map<String, String>> taskConfigs(int most) {
        return Share.deal(properties, most);
    }

    /** What was told of a file and how far it was told are written in one transaction. */
    @Override
    public ExactlyOnceSupport exactlyOnceSupport(Map<String, String> settings) {
        return ExactlyOnceSupport.SUPPORTED;
    }

    @Override
    public ConfigDef config() {
        return DropFolderSettings.DEFINITION;
    }

    @Override
    public String version() {
        return Build.VERSION;
    }

    @Override
    public void stop() {
        // What there is to end, the tasks end.
    }
}
