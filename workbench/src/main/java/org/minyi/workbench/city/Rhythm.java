package org.minyi.workbench.city;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How busy each hour is, beside the others.
 *
 * @param halls the hours in which halls are open on working days
 * @param workday the weight of each of the 24 hours of a working day
 * @param restday the weight of each of the 24 hours of a weekend day
 * @param weekdays the weight of a working day by its day of the week
 * @param holiday the weight of a public holiday beside a weekend day
 */
public record Rhythm(
        Hours halls, List<Double> workday, List<Double> restday, Map<DayOfWeek, Double> weekdays, double holiday) {

    /** The hours of the day from one to before another. */
    public record Hours(int from, int to) {}

    /** The weight of one local hour. */
    public double weight(LocalDate day, int hour, Holidays holidays) {
        if (holidays.isWorked(day)) {
            return workday.get(hour) * weekdays.get(day.getDayOfWeek());
        }
        return restday.get(hour) * (holidays.off().contains(day) ? holiday : 1);
    }

    /** Whether halls are open in that local hour. */
    public boolean hallsOpen(LocalDate day, int hour, Holidays holidays) {
        return holidays.isWorked(day) && hour >= halls.from() && hour < halls.to();
    }

    /** The same on working days within those hours, and nothing else. */
    public Rhythm only(Hours hours) {
        List<Double> within = IntStream.range(0, workday.size())
                .mapToObj(hour -> hour >= hours.from() && hour < hours.to() ? workday.get(hour) : 0.0)
                .toList();
        return new Rhythm(halls, within, Collections.nCopies(restday.size(), 0.0), weekdays, holiday);
    }
}
