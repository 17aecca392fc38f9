package org.minyi.workbench.stack;

import java.util.List;

/** The topics in which the workers of a group keep what they remember, named after the group. */
public record ConnectTopics(String group) {

    /** The group of the desk's worker. */
    public static final String DESK = "minyi-connect";

    String configs() {
        return group + "-configs";
    }

    String offsets() {
        return group + "-offsets";
    }

    String status() {
        return group + "-status";
    }

    /** All of them. */
    public List<String> all() {
        return List.of(configs(), offsets(), status());
    }
}
