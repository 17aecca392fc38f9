package org.minyi.workbench.city;

import static org.minyi.schemas.CallOutcome.ABANDONED_IN_MENU;
import static org.minyi.schemas.CallOutcome.ABANDONED_IN_QUEUE;
import static org.minyi.schemas.CallOutcome.ANSWERED;
import static org.minyi.schemas.CallOutcome.REFUSED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.minyi.schemas.CallDirection;
import org.minyi.schemas.CallEventType;
import org.minyi.schemas.CallOutcome;

/** Hands out outcomes, waits and ratings so that exactly the totals come out. */
final class CallCast {

    private static final List<Defect> DEFECTS = Defect.ofAnyKindAnd(
            Defect.of("UNHEARD_OF", "unknown-type", "type", CallEventType.UNKNOWN),
            Defect.of("NO_DIRECTION", "unknown-direction", "direction", CallDirection.UNKNOWN),
            Defect.of("NO_OUTCOME", "unknown-outcome", "outcome", CallOutcome.UNKNOWN),
            Defect.of("NO_END", "missing-field", "endedAt", null),
            Defect.of("NEVER_IN_THE_QUEUE", "missing-field", "enteredQueueAt", null),
            Defect.of("NEVER_ANSWERED", "missing-field", "answeredAt", null),
            Defect.of("LEVEL_NINE", "level-out-of-range", "ratingLevel", 9),
            Defect.of("ANSWERED_FIRST", "impossible-order", "answeredAt", Instant.EPOCH),
            Defect.of("ENDED_FIRST", "impossible-order", "endedAt", Instant.EPOCH));

    private CallCast() {}

    /** All calls of the year and what surrounds them. */
    static List<Part<Once<Call>>> of(Totals.Calls totals, CallHabits habits) {
        List<Part<Once<Call>>> parts = new ArrayList<>(answered(totals.answered(), habits));
        long offered = totals.offered();
        Call outbound = new Call(CallDirection.OUTBOUND, ANSWERED, true, 1);
        parts.add(Once.counted(Call.inbound(ABANDONED_IN_QUEUE), offered - totals.answered()));
        parts.add(Once.counted(Call.inbound(ABANDONED_IN_MENU), Math.round(offered * habits.menuAbandoned())));
        parts.add(Once.counted(Call.inbound(REFUSED), Math.round(offered * habits.refused())));
        parts.add(Once.counted(outbound, Math.round(offered * habits.outbound())));
        parts.addAll(Once.beside(offered, Call.answered(false, 1), DEFECTS));
        return parts;
    }

    private static List<Part<Once<Call>>> answered(long count, CallHabits habits) {
        List<Part<Once<Call>>> parts = new ArrayList<>();
        Ranges waits = Ranges.split(count, habits.swift(), 1 - habits.swift());
        for (int wait = 0; wait < waits.count(); wait++) {
            boolean swift = wait == 0;
            Ranges ratings = Ranges.split(waits.size(wait), habits.rated(), 1 - habits.rated());
            List<Integer> levels = List.copyOf(habits.levels().keySet());
            Ranges rated = Ranges.split(
                    ratings.size(0),
                    levels.stream().mapToDouble(habits.levels()::get).toArray());
            for (int i = 0; i < levels.size(); i++) {
                parts.add(Once.counted(Call.answered(swift, levels.get(i)), rated.size(i)));
            }
            parts.add(Once.counted(Call.answered(swift, 0), ratings.size(1)));
        }
        return parts;
    }
}
