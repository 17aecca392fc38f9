package org.minyi.streams.contract;

import java.util.Map;
import java.util.Optional;

/** What is counted or summed up in cells; a sum has its unit in its name. */
public enum Measure implements Additive {
    RATINGS_TOTAL("ratings.total"),
    RATINGS_ACTIVE("ratings.active"),
    RATINGS_FAVOURABLE("ratings.favourable"),
    RATINGS_BAD("ratings.bad"),
    RATINGS_BAD_INITIAL("ratings.bad_initial"),
    RATINGS_LEVEL_1("ratings.level_1"),
    RATINGS_LEVEL_2("ratings.level_2"),
    RATINGS_LEVEL_3("ratings.level_3"),
    RATINGS_LEVEL_4("ratings.level_4"),
    RATINGS_LEVEL_5("ratings.level_5"),
    RATINGS_LEVEL_SUM("ratings.level_sum"),
    RATINGS_CONTACTED("ratings.contacted"),
    RATINGS_CONTACTED_IN_TIME("ratings.contacted_in_time"),
    RATINGS_RECTIFIED("ratings.rectified"),
    RATINGS_RECTIFIED_IN_TIME("ratings.rectified_in_time"),

    CALLS_OFFERED("calls.offered"),
    CALLS_ANSWERED("calls.answered"),
    CALLS_ANSWERED_15S("calls.answered_within_15s"),
    CALLS_ABANDONED("calls.abandoned"),
    CALLS_SHORT_ABANDONED("calls.short_abandoned"),
    CALLS_MENU_ABANDONED("calls.menu_abandoned"),
    CALLS_REFUSED("calls.refused"),
    CALLS_RATED("calls.rated"),
    CALLS_SATISFIED("calls.satisfied"),
    CALLS_WAIT_SECONDS("calls.wait_seconds", Unit.SECONDS),
    CALLS_TALK_SECONDS("calls.talk_seconds", Unit.SECONDS),

    TICKETS_ACCEPTED("tickets.accepted"),
    TICKETS_ANSWERED_ONLINE("tickets.answered_online"),
    TICKETS_DISPATCHED("tickets.dispatched"),
    TICKETS_SIGNED("tickets.signed"),
    TICKETS_CONTACTED_24H("tickets.contacted_24h"),
    TICKETS_RETURNED("tickets.returned"),
    TICKETS_HANDLED("tickets.handled"),
    TICKETS_EVER_HANDLED("tickets.ever_handled"),
    TICKETS_REDONE("tickets.redone"),
    TICKETS_EXTENDED("tickets.extended"),
    TICKETS_SUPERVISED("tickets.supervised"),
    TICKETS_HOPS("tickets.hops"),
    TICKETS_ON_TIME("tickets.on_time"),
    TICKETS_OVERDUE_CLOSED("tickets.overdue_closed"),
    TICKETS_DEADLINE_UNKNOWN("tickets.deadline_unknown"),
    TICKETS_CALLED_BACK("tickets.called_back"),
    TICKETS_CLOSED_CALLED_BACK("tickets.closed_called_back"),
    TICKETS_RESOLVED("tickets.resolved"),
    TICKETS_SATISFIED("tickets.satisfied"),
    TICKETS_COMPARABLE("tickets.comparable"),
    TICKETS_REPEAT("tickets.repeat"),
    TICKETS_OPEN("tickets.open"),
    TICKETS_OVERDUE_OPEN("tickets.overdue_open"),
    TICKETS_EVER_HANDLED_IN_CALENDAR("tickets.ever_handled_in_calendar"),
    TICKETS_HANDLED_IN_CALENDAR("tickets.handled_in_calendar"),
    TICKETS_CLOSURE_FIRST_SECONDS("tickets.closure_first_seconds", Unit.SECONDS),
    TICKETS_CLOSURE_FINAL_SECONDS("tickets.closure_final_seconds", Unit.SECONDS),
    TICKETS_CLOSURE_FIRST_WORKDAYS("tickets.closure_first_workdays", Unit.WORKING_DAYS),
    TICKETS_CLOSURE_FINAL_WORKDAYS("tickets.closure_final_workdays", Unit.WORKING_DAYS),
    TICKETS_HANDLED_EVENTS("tickets.handled.events"),
    TICKETS_HANDLED_EVENTS_SECONDS("tickets.handled.events_seconds", Unit.SECONDS),
    TICKETS_ON_TIME_EVENTS("tickets.on_time.events"),
    TICKETS_OVERDUE_CLOSED_EVENTS("tickets.overdue_closed.events"),
    TICKETS_CALLED_BACK_EVENTS("tickets.called_back.events"),
    TICKETS_RESOLVED_EVENTS("tickets.resolved.events"),
    TICKETS_SATISFIED_EVENTS("tickets.satisfied.events"),

    ACTIVITIES_SESSIONS("activities.sessions"),
    ACTIVITIES_DEMANDS("activities.demands"),
    ACTIVITIES_CLOSED("activities.closed"),

    WINDOW_SERVED("window.served"),
    WINDOW_PUBLISHED("window.published"),
    WINDOW_RATED("window.rated"),
    WINDOW_SATISFIED("window.satisfied"),

    LEDGER_IN("ledger.in"),
    LEDGER_COUNTED("ledger.counted"),
    LEDGER_DUPLICATES("ledger.duplicates"),
    LEDGER_SUPERSEDED("ledger.superseded"),
    LEDGER_WAITING("ledger.waiting"),
    LEDGER_REJECTED("ledger.rejected");

    private static final Measure[] ALL = values();
    private static final Map<String, Measure> BY_ID = Additive.byId(ALL);

    private final String id;
    private final Unit unit;

    Measure(String id) {
        this(id, Unit.COUNT);
    }

    Measure(String id, Unit unit) {
        this.id = id;
        this.unit = unit;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Unit unit() {
        return unit;
    }

    /** Whether this adds up amounts of something, and not things. */
    public boolean isSum() {
        return unit != Unit.COUNT;
    }

    /** The measure at a place in this list, as packed cells name it. */
    public static Measure at(int ordinal) {
        return ALL[ordinal];
    }

    /** The measure of that name; empty when this version knows none. */
    public static Optional<Measure> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}
