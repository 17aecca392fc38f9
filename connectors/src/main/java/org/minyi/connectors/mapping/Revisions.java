package org.minyi.connectors.mapping;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.connectors.Message;
import org.minyi.schemas.Event;

/**
 * Sees to it that of two tellings of one event the later has the higher revision, even if the row changed twice within
 * the second that a revision stands for.
 *
 * <p>Remembers the events told last and no others: what is told anew after a while differs by a second anyway.
 */
public final class Revisions {

    private static final int REMEMBERED = 20_000;

    private final Map<String, Integer> told = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Notes an event that was told before. */
    public void note(Message message) {
        if (message.event() instanceof Event event) {
            told.merge(name(message, event), event.getRevision(), Math::max);
        }
    }

    /** Raises the revision of an event that is about to be told above any that was. */
    public void raise(Message message) {
        if (message.event() instanceof Event event) {
            var name = name(message, event);
            var before = told.get(name);
            if (before != null && before >= event.getRevision()) {
                Events.put((SpecificRecord) event, "revision", before + 1);
            }
            told.put(name, event.getRevision());
        }
    }

    private static String name(Message message, Event event) {
        return message.topic().name() + " " + new String(message.key(), StandardCharsets.UTF_8) + " "
                + event.getEventId();
    }
}
