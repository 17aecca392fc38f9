package org.minyi.streams.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is counted in cells: each can be added up and taken back; every metric is made of these. */
public enum Measure {
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
    CALLS_MENU_ABANDONED("calls.menu_abandoned"),
    CALLS_REFUSED("calls.refused"),
    CALLS_RATED("calls.rated"),
    CALLS_SATISFIED("calls.satisfied"),

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
    TICKETS_OPEN("tickets.open"),
    TICKETS_OVERDUE_OPEN("tickets.overdue_open"),

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
    private static final Map<String, Measure> BY_ID =
            Arrays.stream(ALL).collect(Collectors.toUnmodifiableMap(Measure::id, Function.identity()));

    private final String id;

    Measure(String id) {
        this.id = id;
    }

    /** The name under which the public cells carry it. */
    public String id() {
        return id;
    }

    /** Whether this slot of a cell is a measure's; behind them are those of a {@link DayStrip}. */
    public static boolean isMeasure(int slot) {
        return slot < ALL.length;
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
