package org.minyi.streams.query.intake;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.minyi.streams.query.door.EventKind;

/** How many events of each kind were taken over HTTP since the start, and how many refused. */
public final class IntakeMeter implements MeterBinder {

    private static final String NAME = "minyi.intake.events";

    private final Map<EventKind, LongAdder> accepted = adders();
    private final Map<EventKind, LongAdder> refused = adders();

    void count(EventKind kind, long taken, long turnedAway) {
        accepted.get(kind).add(taken);
        refused.get(kind).add(turnedAway);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        accepted.forEach((kind, adder) -> bind(registry, kind, "accepted", adder));
        refused.forEach((kind, adder) -> bind(registry, kind, "refused", adder));
    }

    private static void bind(MeterRegistry registry, EventKind kind, String outcome, LongAdder adder) {
        FunctionCounter.builder(NAME, adder, LongAdder::sum)
                .description("Events sent over HTTP by kind and outcome, since the start")
                .tags("kind", kind.word(), "outcome", outcome)
                .register(registry);
    }

    private static Map<EventKind, LongAdder> adders() {
        var adders = new EnumMap<EventKind, LongAdder>(EventKind.class);
        for (var kind : EventKind.values()) {
            adders.put(kind, new LongAdder());
        }
        return adders;
    }
}
