package org.minyi.workbench.connect;

import java.util.Map;

/** A connector to be run: its name and its settings, the name among them. */
public record Connector(String name, Map<String, String> settings) {

    /** Only the name: settings may hold secrets. */
    @Override
    public String toString() {
        return "Connector " + name;
    }
}
