package org.minyi.streams.notice;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.minyi.streams.clock.TextFile;

/**
 * A city's rules on alerts.
 *
 * @param fresh what began longer ago is history, and raises nothing
 * @param keep how long an alert stays in its topic once it is cleared
 */
public record AlertRules(List<AlertRule> rules, Duration fresh, Duration keep) {

    /** The rules that this version carries. */
    public static AlertRules shipped() {
        return AlertRulesReader.read(TextFile.shipped("/alerts.yaml"));
    }

    /**
     * The rules in that file.
     *
     * @throws org.minyi.streams.clock.UnusableFileException with the line that cannot be used
     */
    public static AlertRules read(Path file) {
        return AlertRulesReader.read(TextFile.read(file));
    }
}
