package org.minyi.workbench.load;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.connectors.Message;
import org.minyi.connectors.Outcome;
import org.minyi.connectors.Rejects;
import org.minyi.schemas.Event;
import org.minyi.schemas.Reject;
import org.minyi.schemas.Topic;
import org.minyi.streams.Flow;
import org.minyi.streams.Flows;
import org.minyi.streams.accept.Judge;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.contract.Fact;

/** Asks the application's own rules of acceptance before anything is sent, so that a refusal still knows its line. */
final class Gate {

    private final Map<Topic<?, ?>, Door<?, ?>> doors = new HashMap<>();
    private final InstantSource clock;

    Gate(InstantSource clock) {
        this.clock = clock;
        Flows.of(new LocalWindows(ZoneOffset.UTC), Clocks.shipped(ZoneOffset.UTC))
                .all()
                .forEach(this::add);
    }

    /** Why the application would refuse that event, told of in that line of that file. */
    Optional<Reject> refuse(String file, Outcome outcome, Message message) {
        var door = doors.get(message.topic());
        return door == null
                ? Optional.empty()
                : door.refuse(arrival(file, outcome, message.key(), outcome.original()), message.event());
    }

    private Arrival arrival(String file, Outcome outcome, byte[] key, byte[] value) {
        return new Arrival(file, Rejects.NO_PARTITION, outcome.line(), clock.millis(), key, value);
    }

    private <V extends SpecificRecord & Event, F extends Fact> void add(Flow<V, F, ?> flow) {
        doors.put(flow.topic(), new Door<>(flow));
    }

    /** The rules of one topic. */
    private static final class Door<V extends SpecificRecord & Event, F extends Fact> {

        private final Class<V> type;
        private final Judge<V, F> judge;
        private V event;

        Door(Flow<V, F, ?> flow) {
            this.type = flow.topic().valueType();
            this.judge = new Judge<>(bytes -> event, flow.acceptance());
        }

        Optional<Reject> refuse(Arrival arrival, SpecificRecord read) {
            event = type.cast(read);
            return judge.judge(arrival).rejects().stream().findFirst();
        }
    }
}
