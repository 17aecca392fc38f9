package org.minyi.streams.query.work;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.DayStrips;
import org.minyi.streams.contract.Scope;

/**
 * A stretch of whole minutes of a scope.
 *
 * @param to itself not in it
 */
record MinuteFigures(Scope scope, Instant from, Instant to) {

    static final int MOST = 2_880;
    static final int USUAL = 60;

    /** Refuses scopes that have no minutes, and stretches that are too long. */
    MinuteFigures {
        if (!scope.equals(Scope.CITY) && !scope.dimension().equals("line")) {
            throw new IllegalArgumentException(
                    "只有全市和各线路有分钟数据。 '%s' has no minutes: write city or line:12345".formatted(scope));
        }
        from = from.truncatedTo(ChronoUnit.MINUTES);
        to = to.truncatedTo(ChronoUnit.MINUTES);
        long minutes = ChronoUnit.MINUTES.between(from, to);
        if (minutes < 1 || minutes > MOST) {
            throw new IllegalArgumentException(
                    "一次只能查询1到%1$d分钟（48小时）。 From %2$s to %3$s are %4$d minutes: ask for 1 to %1$d, which are 48 hours"
                            .formatted(MOST, from, to, minutes));
        }
    }

    /** The minutes one by one, as they are known at a moment. */
    List<WorkAnswers.Minute> rows(Cells cells, Duty duty, Instant now) {
        int minutes = Math.toIntExact(ChronoUnit.MINUTES.between(from, to));
        var calls = DayStrips.of(scope, from, to, cells);
        var offered = calls.offered(from, minutes);
        var answered = calls.answered(from, minutes);
        var accepted = scope.equals(Scope.CITY) && duty.isKnown() ? duty.accepted(from, minutes) : List.<Long>of();
        var reach = now.minus(Duration.ofMinutes(MOST));
        var rows = new ArrayList<WorkAnswers.Minute>();
        for (int i = 0; i < minutes; i++) {
            var minute = from.plus(Duration.ofMinutes(i));
            boolean told = !accepted.isEmpty() && !minute.isBefore(reach);
            rows.add(new WorkAnswers.Minute(minute, offered.get(i), answered.get(i), told ? accepted.get(i) : null));
        }
        return rows;
    }
}
