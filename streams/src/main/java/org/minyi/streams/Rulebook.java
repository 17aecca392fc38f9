package org.minyi.streams;

import java.util.ArrayList;
import java.util.List;
import org.minyi.schemas.Sha256;
import org.minyi.schemas.Topic;
import org.minyi.streams.contract.Distribution;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.measure.Catalogue;

/**
 * Everything that shapes figures, as lines of text. What an entity contributed can only be taken back by the rules by
 * which it was contributed, so a state goes with one rulebook and is refused under another.
 */
public record Rulebook(List<String> lines) {

    /**
     * To be raised whenever acceptance, a fold or a contribution changes what the same facts amount to, or the packed form of
     * the state changes.
     */
    private static final int RULES = 6;

    private static final int FINGERPRINT = 16;

    /** The rulebook of this version with these settings. */
    public static Rulebook of(FeedbackConfig config) {
        var flows = Flows.of(config);
        var lines = new ArrayList<String>();
        lines.add("rules=" + RULES);
        lines.add("zone=" + config.zone());
        lines.add("partitions.differences=" + FeedbackTopology.MERGE_PARTITIONS);
        flows.all().stream().map(Flow::topic).forEach(topic -> lines.add(partitions(topic)));
        for (var measure : Measure.values()) {
            lines.add("measure." + measure.ordinal() + "=" + measure.id());
        }
        lines.add("partitions.demands=" + FeedbackTopology.DEMAND_PARTITIONS);
        lines.add("tickets.repeat_days=" + flows.repeats().days());
        lines.add("calls.short_abandon=" + config.shortAbandon());
        lines.addAll(config.clocks().lines());
        for (var distribution : Distribution.values()) {
            lines.add("distribution." + distribution.ordinal() + "=" + distribution.id() + " in "
                    + distribution.buckets());
        }
        Catalogue.METRICS.forEach(metric -> lines.add(formula(metric)));
        return new Rulebook(List.copyOf(lines));
    }

    /** A short name for these very lines: the first 16 hexadecimal digits of their SHA-256. */
    public String fingerprint() {
        return Sha256.ofLines(lines, FINGERPRINT);
    }

    /** The lines of this that the other has not. */
    public List<String> beyond(Rulebook other) {
        return lines.stream().filter(line -> !other.lines.contains(line)).toList();
    }

    private static String partitions(Topic<?, ?> topic) {
        return "partitions." + topic.name() + "=" + topic.partitions();
    }

    private static String formula(Metric metric) {
        return "metric." + metric.id() + "=" + metric.basis() + " "
                + metric.formula().getClass().getSimpleName() + " "
                + metric.formula().text();
    }
}
