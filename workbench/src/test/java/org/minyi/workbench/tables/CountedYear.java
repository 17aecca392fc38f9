package org.minyi.workbench.tables;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Department;
import org.minyi.schemas.Event;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.schemas.avro.AvroSerde;
import org.minyi.streams.Flow;
import org.minyi.streams.Flows;
import org.minyi.streams.Formats;
import org.minyi.streams.Recount;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Past;
import org.minyi.streams.contract.Window;
import org.minyi.workbench.city.City;
import org.minyi.workbench.city.Faults;
import org.minyi.workbench.city.Inlet;
import org.minyi.workbench.city.ReferenceYear;

/** The cells of a reference year, counted by the application's own rules and without a broker, as they stand now. */
final class CountedYear implements Cells, Inlet {

    private final LocalWindows windows;
    private final Instant now = Instant.now();
    private final Formats formats;
    private final Recount recount;
    private final Map<String, Recount.Partition<?, ?, ?>> partitions = new HashMap<>();
    private final List<Department> departments = new ArrayList<>();
    private final Map<CellKey, Counts> cells;

    private CountedYear(City city, double scale, Map<String, ?> registry) {
        windows = new LocalWindows(city.zone());
        formats = new Formats(AvroSerde.class, registry);
        var flows = Flows.of(windows, Clocks.shipped(city.zone()));
        recount = new Recount(formats, windows, flows.repeats(), window -> true);
        flows.all().forEach(this::begin);
        new ReferenceYear(city, scale, 7, Faults.NONE).stream(this);
        partitions.values().forEach(Recount.Partition::end);
        cells = recount.cells();
    }

    /** At that scale, with a registry in which the schemas are. */
    static CountedYear of(City city, double scale, Map<String, ?> registry) {
        return new CountedYear(city, scale, registry);
    }

    Map<CellKey, Counts> cells() {
        return cells;
    }

    private <V extends SpecificRecord & Event, F extends Fact, E> void begin(Flow<V, F, E> flow) {
        partitions.put(flow.topic().name(), recount.partition(flow));
    }

    @Override
    public <V extends SpecificRecord> void event(Topic<String, V> topic, String key, V event) {
        if (event instanceof Department department) {
            departments.add(department);
        } else {
            raw(topic, key.getBytes(StandardCharsets.UTF_8), formats.bytes(topic, event));
        }
    }

    @Override
    public void raw(Topic<?, ?> topic, byte[] key, byte[] value) {
        var partition = partitions.get(topic.name());
        if (partition != null) {
            partition.take(new Arrival(topic.name(), 0, 0, now.toEpochMilli(), key, value));
        } else if (topic.name().equals(Topics.DEPARTMENTS.name())) {
            throw new AssertionError("a department that cannot be read");
        }
    }

    @Override
    public Counts counts(CellKey key) {
        return cells.getOrDefault(key, Counts.ZERO);
    }

    @Override
    public Instant start(Window window) {
        return windows.start(window);
    }

    @Override
    public Past upTo(Window window, Window.Kind finest) {
        return windows.upTo(window, finest, now);
    }

    @Override
    public Collection<Department> departments() {
        return departments;
    }

    @Override
    public List<CellKey> keys(String dimension, Window.Kind length) {
        return cells.keySet().stream()
                .filter(key ->
                        key.window().kind() == length && key.scope().dimension().equals(dimension))
                .toList();
    }

    LocalWindows windows() {
        return windows;
    }
}
