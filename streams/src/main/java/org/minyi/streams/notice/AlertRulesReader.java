package org.minyi.streams.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.minyi.schemas.AlertSeverity;
import org.minyi.schemas.yaml.LineException;
import org.minyi.schemas.yaml.Yaml;
import org.minyi.schemas.yaml.YamlReader;
import org.minyi.streams.clock.TextFile;
import org.minyi.streams.clock.UnusableFileException;

/** Reads rules on alerts strictly: whatever in them means nothing is told with its line. */
final class AlertRulesReader {

    private static final List<String> KEYS = List.of("fresh", "keep", "rules");
    private static final List<String> RULE_KEYS = List.of("name", "zh", "en", "severity", "watch");
    private static final Pattern NAME = Pattern.compile("[a-z0-9_.]{1,64}");
    private static final Map<String, AlertSeverity> SEVERITIES = new TreeMap<>(Map.of(
            "INFO", AlertSeverity.INFO,
            "WARNING", AlertSeverity.WARNING,
            "CRITICAL", AlertSeverity.CRITICAL));

    private final List<AlertRule> rules = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();

    private AlertRulesReader() {}

    static AlertRules read(TextFile file) {
        try {
            return new AlertRulesReader().rules(YamlReader.read(file.text()));
        } catch (LineException e) {
            throw new UnusableFileException(file.name(), e);
        }
    }

    private AlertRules rules(Yaml document) {
        var keys = document.keys("a file of rules on alerts").only(KEYS);
        keys.get("rules").items("rules").forEach(this::add);
        return new AlertRules(List.copyOf(rules), Amounts.duration("fresh", keys), Amounts.duration("keep", keys));
    }

    private void add(Yaml yaml) {
        var all = yaml.keys("a rule");
        var kind = all.get("watch").choice("watch", WatchKind.BY_NAME);
        var known = new ArrayList<>(RULE_KEYS);
        known.addAll(kind.keys());
        var keys = all.only(known);
        rules.add(new AlertRule(
                name(keys.get("name")),
                keys.get("zh").text("zh"),
                keys.get("en").text("en"),
                keys.get("severity").choice("severity", SEVERITIES),
                kind.read(keys)));
    }

    private String name(Yaml yaml) {
        var name = yaml.text("name");
        if (!NAME.matcher(name).matches()) {
            throw yaml.refusal("'" + name + "' is no name: write small letters, digits, '_' and '.' only");
        }
        var before = names.putIfAbsent(name, yaml.line());
        if (before != null) {
            throw yaml.refusal("a rule in line " + before + " is called '" + name + "' too: call one otherwise");
        }
        return name;
    }
}
