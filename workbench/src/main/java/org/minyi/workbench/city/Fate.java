package org.minyi.workbench.city;

/** What becomes of a subject, whatever its kind; the first of them are told with mishaps. */
enum Fate {
    /** The year's figures count it, however it is told. */
    COUNTS(0, Account.COUNTED, Mishap.NONE),
    /** The year's figures count it, though the pipeline refuses one of its events. */
    COUNTS_UNHEARD(0, Account.COUNTED, Mishap.NONE),
    /** It is taken back, and beyond the total. */
    VOIDED(180, Account.COUNTED, Mishap.NONE),
    VOIDED_BEFORE_IT_CAME(20, Account.COUNTED, Mishap.BEGINS_LAST),
    /** It never begins: only later events come. */
    ORPHANED(20, Account.WAITING, Mishap.NONE),
    BROKEN(2.6, Account.REJECTED, Mishap.NONE),
    /** In the last millisecond of the year before. */
    NEIGHBOUR_BEFORE(3, Account.COUNTED, Mishap.NONE),
    /** In the first millisecond of the year after. */
    NEIGHBOUR_AFTER(3, Account.COUNTED, Mishap.TWICE_AT_ONCE);

    private static final double MILLION = 1e6;

    private final double perMillion;
    private final Account account;
    private final Mishap mishap;

    Fate(double perMillion, Account account, Mishap mishap) {
        this.perMillion = perMillion;
        this.account = account;
        this.mishap = mishap;
    }

    /** How many meet this fate beside so many that count: its share, at least one where there are any. */
    long beside(long total) {
        return total == 0 ? 0 : Math.max(1, Math.round(total * perMillion / MILLION));
    }

    boolean counted() {
        return this == COUNTS || this == COUNTS_UNHEARD;
    }

    boolean voided() {
        return this == VOIDED || this == VOIDED_BEFORE_IT_CAME;
    }

    boolean inYear() {
        return this != NEIGHBOUR_BEFORE && this != NEIGHBOUR_AFTER;
    }

    /** Where events of such a subject are booked, if nothing happens to them on the way. */
    Account account() {
        return account;
    }

    /** What happens to its first event on the way. */
    Mishap mishap() {
        return mishap;
    }
}
