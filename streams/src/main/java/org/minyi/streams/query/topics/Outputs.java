package org.minyi.streams.query.topics;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;

/**
 * Where an application publishes what it counts: in the public topics while it is in force, else in topics of its own that
 * are made like them. So one can be built up beside another, and nobody who reads the public topics sees it.
 *
 * @param application whose own topics they are; empty for the public ones
 */
public record Outputs(Optional<String> application) {

    /** The public topics. */
    public static final Outputs PUBLIC = new Outputs(Optional.empty());

    /** The topics of which an application that comes into force takes over the whole. */
    public static final List<Topic<String, ? extends SpecificRecord>> TAKEN_OVER =
            List.of(Topics.CELLS, Topics.TICKET_STATE, Topics.BAD_RATINGS);

    private static final Set<Topic<?, ?>> HELD_BACK =
            Set.of(Topics.CELLS, Topics.TICKET_STATE, Topics.BAD_RATINGS, Topics.REJECTS);

    /** The topics of that application's own. */
    public static Outputs ownOf(String applicationId) {
        return new Outputs(Optional.of(applicationId));
    }

    /** Whether they are the public ones. */
    public boolean arePublic() {
        return application.isEmpty();
    }

    /** That topic, or the one made like it if it is held back. */
    public <K, V extends SpecificRecord> Topic<K, V> topic(Topic<K, V> declared) {
        return application
                .filter(id -> HELD_BACK.contains(declared))
                .map(id -> declared.named(id + "-" + declared.name()))
                .orElse(declared);
    }

    /** All that are written instead of public ones; none where they are the public ones. */
    public List<Topic<?, ?>> own() {
        return arePublic()
                ? List.of()
                : HELD_BACK.stream().<Topic<?, ?>>map(this::topic).toList();
    }
}
