package org.minyi.workbench.city;

import static org.minyi.workbench.city.Pace.AT_ONCE;
import static org.minyi.workbench.city.Pace.DAYS;
import static org.minyi.workbench.city.Pace.HOURS;
import static org.minyi.workbench.city.Pace.SOON;
import static org.minyi.workbench.city.Pace.WEEKS;
import static org.minyi.workbench.city.RatingStep.CONTACTED;
import static org.minyi.workbench.city.RatingStep.RATED;
import static org.minyi.workbench.city.RatingStep.RECTIFIED;
import static org.minyi.workbench.city.RatingStep.SUPPLEMENTED;
import static org.minyi.workbench.city.RatingStep.VOIDED;
import static org.minyi.workbench.city.RatingTelling.again;
import static org.minyi.workbench.city.RatingTelling.broken;
import static org.minyi.workbench.city.RatingTelling.draft;
import static org.minyi.workbench.city.RatingTelling.draftAgain;
import static org.minyi.workbench.city.RatingTelling.orphan;
import static org.minyi.workbench.city.RatingTelling.told;

import java.util.Arrays;
import java.util.List;

/** What can become of a rating on its way: how it is told, how often that happens, whether the year's figures count it. */
enum RatingFate {
    /** Told once, soon. */
    PLAIN(RatingGroup.FAVOURABLE, 0, told(RATED, SOON)),
    TWICE_AT_ONCE(RatingGroup.FAVOURABLE, 5_000, told(RATED, SOON), again(RATED, AT_ONCE)),
    TWICE_WITHIN_HOURS(RatingGroup.FAVOURABLE, 4_000, told(RATED, SOON), again(RATED, HOURS)),
    TWICE_DAYS_APART(RatingGroup.FAVOURABLE, 3_000, told(RATED, SOON), again(RATED, DAYS)),
    LATE(RatingGroup.FAVOURABLE, 12_000, told(RATED, DAYS)),
    LATE_AND_TWICE(RatingGroup.FAVOURABLE, 1_000, told(RATED, DAYS), again(RATED, HOURS)),
    CORRECTED(RatingGroup.FAVOURABLE, 800, draft(SOON), told(RATED, HOURS)),
    CORRECTED_LATE(RatingGroup.FAVOURABLE, 200, draft(SOON), told(RATED, DAYS)),
    CORRECTION_FIRST(RatingGroup.FAVOURABLE, 300, told(RATED, SOON), draft(DAYS)),
    CORRECTED_AND_ALL_TWICE(
            RatingGroup.FAVOURABLE, 200, draft(SOON), draftAgain(DAYS), told(RATED, HOURS), again(RATED, HOURS)),
    /** Never sent although it counts: a fault to be found. */
    WITHHELD(RatingGroup.LOST, 0),
    BAD(RatingGroup.BAD, 0, told(RATED, SOON), told(CONTACTED, SOON), told(RECTIFIED, SOON)),
    MADE_GOOD(
            RatingGroup.MADE_GOOD,
            60,
            told(RATED, SOON),
            told(CONTACTED, SOON),
            told(RECTIFIED, SOON),
            told(SUPPLEMENTED, SOON),
            again(SUPPLEMENTED, DAYS)),
    /** Its own rating is the last that arrives. */
    MADE_GOOD_BACKWARDS(
            RatingGroup.MADE_GOOD,
            20,
            told(RATED, WEEKS),
            told(CONTACTED, DAYS),
            told(RECTIFIED, HOURS),
            told(SUPPLEMENTED, SOON)),
    VOIDED_ON_REVIEW(RatingGroup.VOIDED, 180, told(RATED, SOON), told(VOIDED, SOON)),
    VOIDED_BEFORE_IT_CAME(RatingGroup.VOIDED, 20, told(RATED, WEEKS), told(VOIDED, SOON)),
    /** The rating itself never comes. */
    ORPHANED(RatingGroup.ORPHANED, 20, orphan(CONTACTED, SOON), orphan(SUPPLEMENTED, SOON)),
    RANDOM_BYTES("undecodable"),
    CUT_OFF("undecodable"),
    WRONG_MAGIC("undecodable"),
    OTHER_KEY("key-mismatch"),
    FROM_THE_FUTURE("event-in-the-future"),
    LONG_AGO("impossible-time"),
    LEVEL_NINE("level-out-of-range"),
    NO_LEVEL("missing-field"),
    UNHEARD_OF("unknown-type"),
    /** In the last millisecond of the year before. */
    NEIGHBOUR_BEFORE(RatingGroup.NEIGHBOUR, 3, told(RATED, SOON)),
    /** In the first millisecond of the year after. */
    NEIGHBOUR_AFTER(RatingGroup.NEIGHBOUR, 3, told(RATED, SOON), again(RATED, SOON));

    private static final double MILLION = 1e6;

    private final RatingGroup group;
    private final double perMillion;
    private final List<RatingTelling> tellings;
    private final String reason;
    private final boolean corrected;

    RatingFate(RatingGroup group, double perMillion, RatingTelling... tellings) {
        this(group, perMillion, "", tellings);
    }

    RatingFate(String reason) {
        this(RatingGroup.BROKEN, 2.6, reason, broken());
    }

    RatingFate(RatingGroup group, double perMillion, String reason, RatingTelling... tellings) {
        this.group = group;
        this.perMillion = perMillion;
        this.tellings = List.of(tellings);
        this.reason = reason;
        this.corrected = this.tellings.stream().anyMatch(RatingTelling::draft);
    }

    /** How many of so many ratings meet this fate: its share, at least one where there are any. */
    long among(long total) {
        return total == 0 ? 0 : Math.max(1, Math.round(total * perMillion / MILLION));
    }

    /** Whether the year's figures count such a rating. */
    boolean counted() {
        return group.counted();
    }

    /** The sendings, in no particular order of arrival. */
    List<RatingTelling> tellings() {
        return tellings;
    }

    /** The code under which the pipeline rejects it; empty where it does not. */
    String reason() {
        return reason;
    }

    /** Whether a first, wrong telling is put right by a revision. */
    boolean corrected() {
        return corrected;
    }

    /** How many sendings end up under that account. */
    long tellings(Account account) {
        return tellings.stream().filter(telling -> telling.account() == account).count();
    }

    /** How many sendings arrive more than a day after they happened. */
    long lateTellings() {
        return tellings.stream().filter(this::isLate).count();
    }

    RatingGroup group() {
        return group;
    }

    static List<RatingFate> of(RatingGroup group) {
        return Arrays.stream(values()).filter(fate -> fate.group == group).toList();
    }

    private boolean isLate(RatingTelling telling) {
        return telling.pace().isLate()
                || telling.again()
                        && tellings.stream()
                                .filter(first -> first.isFirstSendingOf(telling))
                                .anyMatch(this::isLate);
    }
}
