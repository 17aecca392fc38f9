package org.minyi.streams.contract;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What cells keep a histogram of, so that its percentiles can be found within 1 %. */
public enum Distribution implements Additive {
    CALLS_WAIT("calls.wait", Unit.SECONDS, Buckets.SECONDS),
    CALLS_TALK("calls.talk", Unit.SECONDS, Buckets.SECONDS),

    TICKETS_CLOSURE_FIRST("tickets.closure_time.first", Unit.SECONDS, Buckets.SECONDS),
    TICKETS_CLOSURE_FINAL("tickets.closure_time.final", Unit.SECONDS, Buckets.SECONDS),
    TICKETS_CLOSURE_FIRST_IN_WORKDAYS("tickets.closure_time.first_workdays", Unit.WORKING_DAYS, Buckets.INTEGERS),
    TICKETS_CLOSURE_FINAL_IN_WORKDAYS("tickets.closure_time.final_workdays", Unit.WORKING_DAYS, Buckets.INTEGERS);

    private static final Map<String, Distribution> BY_ID = Additive.byId(values());

    private final String id;
    private final Unit unit;
    private final Buckets buckets;

    Distribution(String id, Unit unit, Buckets buckets) {
        this.id = id;
        this.unit = unit;
        this.buckets = buckets;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Unit unit() {
        return unit;
    }

    /** The table by which its values are sorted. */
    public Buckets buckets() {
        return buckets;
    }

    /** One value, in this distribution's unit; not negative. */
    public Counts one(long value) {
        return Counts.ofSlot(slot(buckets.of(value)), 1);
    }

    /**
     * Where a bucket stands in a cell.
     *
     * @throws IndexOutOfBoundsException when the table has no such bucket
     */
    public int slot(int bucket) {
        return Slots.first(this) + Objects.checkIndex(bucket, buckets.size());
    }

    /** The distribution of that name; empty when this version knows none. */
    public static Optional<Distribution> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}
