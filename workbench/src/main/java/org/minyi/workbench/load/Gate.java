package org.minyi.workbench.load;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.connectors.Message;
import org.minyi.connectors.Outcome;
import org.minyi.schemas.Event;
import org.minyi.schemas.Reject;
import org.minyi.schemas.Topic;
import org.minyi.streams.Flow;
import org.minyi.streams.Flows;
import org.minyi.streams.Formats;
import org.minyi.streams.accept.Decoder;
import org.minyi.streams.accept.Judge;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.contract.Fact;

/** Asks the application's own rules of acceptance before anything is sent, so that a refusal still knows its line. */
final class Gate {

    private final Map<Topic<?, ?>, Door<?, ?>> doors = new HashMap<>();
    private final InstantSource clock;

    /** @param formats for records that are bytes; without them these pass unread, and the application judges them */
    Gate(Optional<Formats> formats, InstantSource clock) {
        this.clock = clock;
        Flows.of(new LocalWindows(ZoneOffset.UTC)).all().forEach(flow -> add(flow, formats));
    }

    /** Why the application would refuse that event, told of in that line of that file. */
    Optional<Reject> refuse(String file, Outcome outcome, Message message) {
        var door = doors.get(message.topic());
        return door == null
                ? Optional.empty()
                : door.refuse(arrival(file, outcome, message.key(), outcome.original()), message.event());
    }

    /** The same of a record that is bytes. */
    Optional<Reject> refuse(String file, Outcome.Raw raw) {
        var door = doors.get(raw.topic());
        return door == null
                ? Optional.empty()
                : door.refuse(arrival(file, raw, raw.key(), raw.value()), null).map(reject -> Reject.newBuilder(reject)
                        .setValue(ByteBuffer.wrap(raw.original()))
                        .build());
    }

    private Arrival arrival(String file, Outcome outcome, byte[] key, byte[] value) {
        return new Arrival(file, Rejects.NO_PARTITION, outcome.line(), clock.millis(), key, value);
    }

    private <V extends SpecificRecord & Event, F extends Fact> void add(Flow<V, F, ?> flow, Optional<Formats> formats) {
        doors.put(flow.topic(), new Door<>(flow, formats.map(each -> each.decoder(flow.topic()))));
    }

    /** The rules of one topic. */
    private static final class Door<V extends SpecificRecord & Event, F extends Fact> {

        private final Class<V> type;
        private final Optional<Decoder<V>> bytes;
        private final Judge<V, F> judge;
        private V event;

        Door(Flow<V, F, ?> flow, Optional<Decoder<V>> bytes) {
            this.type = flow.topic().valueType();
            this.bytes = bytes;
            this.judge = new Judge<>(this::decoded, flow.acceptance());
        }

        /** @param read the event; null if it must be read from the arrival's bytes */
        Optional<Reject> refuse(Arrival arrival, SpecificRecord read) {
            if (read == null && bytes.isEmpty()) {
                return Optional.empty();
            }
            event = type.cast(read);
            return judge.judge(arrival).rejects().stream().findFirst();
        }

        private V decoded(byte[] value) throws Decoder.Undecodable {
            return event == null ? bytes.orElseThrow().decode(value) : event;
        }
    }
}
