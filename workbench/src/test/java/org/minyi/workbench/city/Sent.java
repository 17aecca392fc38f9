package org.minyi.workbench.city;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Event;
import org.minyi.schemas.Topic;

/** Every event that was sent, in its order; what has no contract is left out. */
final class Sent implements Inlet {

    private final Predicate<SpecificRecord> kept;
    private final List<SpecificRecord> events = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    private Sent(Predicate<SpecificRecord> kept) {
        this.kept = kept;
    }

    /** All that something sends. */
    static Sent by(Consumer<Inlet> sender) {
        return by(sender, event -> true);
    }

    /** Those that are worth keeping of all that something sends. */
    static Sent by(Consumer<Inlet> sender, Predicate<SpecificRecord> kept) {
        Sent sent = new Sent(kept);
        sender.accept(sent);
        return sent;
    }

    @Override
    public <V extends SpecificRecord> void event(Topic<String, V> topic, String key, V event) {
        if (kept.test(event)) {
            events.add(event);
            keys.add(key);
        }
    }

    @Override
    public void raw(Topic<?, ?> topic, byte[] key, byte[] value) {}

    List<SpecificRecord> events() {
        return events;
    }

    List<String> keys() {
        return keys;
    }

    <V> Stream<V> of(Class<V> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    Stream<Event> facts() {
        return of(Event.class);
    }
}
