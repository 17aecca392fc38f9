package org.minyi.workbench.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which refused records are meant. */
final class RejectFilter {

    @Option(names = "--reason", paramLabel = "R", description = "Only those refused for this, e.g. level-out-of-range.")
    private String reason;

    @Option(names = "--topic", paramLabel = "T", description = "Only those of this topic, or of the file of this name.")
    private String topic;

    @Option(names = "--source", paramLabel = "S", description = "Only those of this source.")
    private String source;

    boolean isEmpty() {
        return reason == null && topic == null && source == null;
    }

    boolean saysWhy() {
        return reason != null;
    }

    /** {@code name=value} for each that is said, the later ones after an ampersand. */
    String query() {
        var said = new LinkedHashMap<String, String>();
        said.put("reason", reason);
        said.put("topic", topic);
        said.put("source", source);
        said.values().removeIf(value -> value == null);
        return said.entrySet().stream().map(RejectFilter::parameter).collect(Collectors.joining("&"));
    }

    private static String parameter(Map.Entry<String, String> said) {
        return said.getKey() + "=" + Query.encoded(said.getValue());
    }
}
