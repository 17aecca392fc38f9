package org.minyi.workbench.backup;

import java.util.List;
import java.util.stream.Stream;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;

/** The topics that a backup holds, and those that it must not: what the application makes anew from the facts. */
final class Kept {

    /** Other records name places in these, so each of theirs comes back to its own. */
    static final List<Topic<?, ?>> FACTS =
            List.of(Topics.RATINGS, Topics.CALLS, Topics.TICKETS, Topics.SESSIONS, Topics.SERVICES);

    /** What stands in these names places in the facts, so these are read to their ends before the facts' ends are asked. */
    static final List<Topic<?, ?>> BESIDE =
            List.of(Topics.DEPARTMENTS, Topics.YEARS, Topics.ANNUAL_REPORTS, Topics.REJECTS);

    private Kept() {}

    /** All of them, in the order in which they are restored. */
    static List<Topic<?, ?>> all() {
        return Stream.concat(BESIDE.stream(), FACTS.stream()).toList();
    }

    /** The name of a topic's file. */
    static String fileOf(Topic<?, ?> topic) {
        return topic.name() + ".gz";
    }

    /** The topic of that name, which a manifest has. */
    static Topic<?, ?> named(String name) {
        return all().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The backup holds a topic " + name + " that this version does not know: restore it with the"
                                + " version that made it, or a later one."));
    }
}
