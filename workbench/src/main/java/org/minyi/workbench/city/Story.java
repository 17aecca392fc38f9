package org.minyi.workbench.city;

/**
 * One subject with all that is settled about it.
 *
 * @param rank its number among its kind, by what becomes of it
 * @param struck which of its events the mishap befalls
 * @param begins when it begins, epoch milliseconds
 */
record Story<L extends Life>(long subject, long rank, Part<L> part, Mishap mishap, int struck, long begins) {

    L life() {
        return part.life();
    }

    Fate fate() {
        return part.fate();
    }

    /** How often anything of it goes out. */
    int tellings() {
        return life().length() - 1 + mishap.sendings().size();
    }

    /** Which of its events goes out as the n-th telling. */
    int step(int telling) {
        if (telling < struck) {
            return telling;
        }
        return Math.max(struck, telling - mishap.sendings().size() + 1);
    }

    Sending sending(int telling) {
        return step(telling) == struck
                ? mishap.sendings().get(telling - struck)
                : Mishap.NONE.sendings().get(0);
    }

    /** The telling that one repeats, or itself if it is the first. */
    int firstOf(int telling) {
        return step(telling) == struck ? struck + mishap.firstOf(telling - struck) : telling;
    }
}
