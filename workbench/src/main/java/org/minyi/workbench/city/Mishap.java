package org.minyi.workbench.city;

import static org.minyi.workbench.city.Pace.AT_ONCE;
import static org.minyi.workbench.city.Pace.DAYS;
import static org.minyi.workbench.city.Pace.HOURS;
import static org.minyi.workbench.city.Pace.SOON;
import static org.minyi.workbench.city.Pace.WEEKS;
import static org.minyi.workbench.city.Sending.again;
import static org.minyi.workbench.city.Sending.draft;
import static org.minyi.workbench.city.Sending.draftAgain;
import static org.minyi.workbench.city.Sending.told;

import java.util.List;

/** What can happen to one event on its way, and how often that is; no figure may show it. */
enum Mishap {
    NONE(0, told(SOON)),
    TWICE_AT_ONCE(5_000, told(SOON), again(AT_ONCE)),
    TWICE_WITHIN_HOURS(4_000, told(SOON), again(HOURS)),
    TWICE_DAYS_APART(3_000, told(SOON), again(DAYS)),
    LATE(12_000, told(DAYS)),
    LATE_AND_TWICE(1_000, told(DAYS), again(HOURS)),
    CORRECTED(800, draft(SOON), told(HOURS)),
    CORRECTED_LATE(200, draft(SOON), told(DAYS)),
    CORRECTION_FIRST(300, told(SOON), draft(DAYS)),
    CORRECTED_AND_ALL_TWICE(200, draft(SOON), draftAgain(DAYS), told(HOURS), again(HOURS)),
    /** Always that of the first event: it comes after most others. */
    BEGINS_LAST(300, told(WEEKS));

    /** No event goes out more often. */
    static final int MOST_SENDINGS = 4;

    private static final double MILLION = 1e6;

    private final double perMillion;
    private final List<Sending> sendings;
    private final boolean corrects;

    Mishap(double perMillion, Sending... sendings) {
        this.perMillion = perMillion;
        this.sendings = List.of(sendings);
        this.corrects = this.sendings.stream().anyMatch(Sending::draft);
    }

    /** To how many of so many events it happens: its share, at least one where there are any. */
    long among(long events) {
        return events == 0 || perMillion == 0 ? 0 : Math.max(1, Math.round(events * perMillion / MILLION));
    }

    /** The sendings of the event, in no particular order of arrival. */
    List<Sending> sendings() {
        return sendings;
    }

    /** Whether a first, wrong telling is put right by a revision. */
    boolean corrects() {
        return corrects;
    }

    /** How many sendings end up under that account. */
    long sendings(Account account) {
        return sendings.stream()
                .filter(sending -> sending.account(Account.COUNTED) == account)
                .count();
    }

    /** How many sendings arrive more than a day after the event happened. */
    long late() {
        return sendings.stream().filter(this::isLate).count();
    }

    /** The place of the sending that one repeats, or its own if it is the first. */
    int firstOf(int place) {
        int first = 0;
        while (!sendings.get(first).isFirstOf(sendings.get(place))) {
            first++;
        }
        return first;
    }

    private boolean isLate(Sending sending) {
        return sending.pace().isLate()
                || sendings.stream().filter(first -> first.isFirstOf(sending)).anyMatch(first -> first.pace()
                        .isLate());
    }
}
