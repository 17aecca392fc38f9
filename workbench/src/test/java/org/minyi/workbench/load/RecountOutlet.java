package org.minyi.workbench.load;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.minyi.schemas.Reject;
import org.minyi.schemas.TicketEvent;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.schemas.avro.AvroSerde;
import org.minyi.schemas.registry.SchemaSettings;
import org.minyi.streams.Flows;
import org.minyi.streams.Formats;
import org.minyi.streams.Recount;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.contract.Ticket;
import org.minyi.streams.contract.TicketFact;

/** Counts the tickets that are loaded, by the application's own rules and without a broker. */
final class RecountOutlet implements Outlet {

    private static final Map<String, String> REGISTRY =
            Map.of(SchemaSettings.URL, "mock://recount", SchemaSettings.AUTO_REGISTER, "true");

    private final Formats formats = new Formats(AvroSerde.class, REGISTRY);
    private final Serializer<TicketEvent> serializer =
            formats.serde(Topics.TICKETS).serializer();
    private final LocalWindows windows;
    private final Instant now;
    private final Recount recount;
    private final Recount.Partition<TicketEvent, TicketFact, Ticket> tickets;

    /** Counts in the windows of that zone what arrives at that moment. */
    RecountOutlet(ZoneId zone, Instant now) {
        this.windows = new LocalWindows(zone);
        this.now = now;
        var flows = Flows.of(windows, Clocks.shipped(zone));
        this.recount = new Recount(formats, windows, flows.repeats(), window -> true);
        this.tickets = recount.partition(flows.tickets());
    }

    @Override
    public void event(Topic<?, ?> topic, byte[] key, SpecificRecord event) {
        var value = serializer.serialize(topic.name(), (TicketEvent) event);
        tickets.take(new Arrival(topic.name(), 0, 0, now.toEpochMilli(), key, value));
    }

    @Override
    public void raw(Topic<?, ?> topic, byte[] key, byte[] value) {
        throw new AssertionError("nothing raw was expected");
    }

    @Override
    public void reject(Reject reject) {}

    @Override
    public void close() {
        tickets.end();
    }

    /** The figures, once everything is loaded. */
    RecountedCells cells() {
        return new RecountedCells(windows, now, recount.cells());
    }
}
