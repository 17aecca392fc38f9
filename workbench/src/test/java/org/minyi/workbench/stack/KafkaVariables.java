package org.minyi.workbench.stack;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A broker's settings as an image of Kafka takes them: as variables of its environment. */
final class KafkaVariables {

    private KafkaVariables() {}

    static Map<String, String> of(Map<String, String> settings) {
        var variables = new TreeMap<String, String>();
        settings.forEach((name, value) -> variables.put(variable(name), value));
        return variables;
    }

    private static String variable(String setting) {
        return "KAFKA_"
                + setting.replace("_", "__")
                        .replace("-", "___")
                        .replace('.', '_')
                        .toUpperCase(Locale.ROOT);
    }
}
