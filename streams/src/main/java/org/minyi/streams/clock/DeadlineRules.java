package org.minyi.streams.clock;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A city's rules on deadlines: the first rule that matches a ticket gives it its term.
 *
 * @param given what becomes of a deadline that the ticket's own source set
 * @param contact how long the unit has to contact whoever rated badly
 * @param rectify how long the unit has to rectify what was rated badly
 */
public record DeadlineRules(List<DeadlineRule> rules, Given given, Term contact, Term rectify) {

    /** Whether a deadline that the source set goes before the rules. */
    public enum Given {
        WINS,
        IGNORED
    }

    /** The rules that this version carries. */
    public static DeadlineRules shipped() {
        return DeadlineRulesReader.read(TextFile.shipped("/deadlines.yaml"));
    }

    /**
     * The rules in that file.
     *
     * @throws UnusableFileException with the line that cannot be used
     */
    public static DeadlineRules read(Path file) {
        return DeadlineRulesReader.read(TextFile.read(file));
    }

    /** The rule for that ticket; empty if none matches, and no term runs. */
    public Optional<DeadlineRule> ruleFor(TicketAttributes ticket) {
        for (var rule : rules) {
            if (rule.matches(ticket)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** Everything that shapes deadlines, as lines of text: equal lines give equal deadlines. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("deadline.given=" + given.name().toLowerCase(Locale.ROOT));
        lines.add("deadline.ratings.contact=" + contact);
        lines.add("deadline.ratings.rectify=" + rectify);
        for (int i = 0; i < rules.size(); i++) {
            lines.add("deadline.rule." + (i + 1) + "=" + rules.get(i).line());
        }
        return List.copyOf(lines);
    }
}
