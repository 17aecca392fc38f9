package org.minyi.workbench.city;

/**
 * One sending of one event of a rating.
 *
 * @param draft whether it tells something wrong that a later revision puts right
 * @param again whether the same event went out before; its pace then runs from that first sending
 */
record RatingTelling(RatingStep step, boolean draft, boolean again, Pace pace, Account account) {

    static RatingTelling told(RatingStep step, Pace pace) {
        return new RatingTelling(step, false, false, pace, Account.COUNTED);
    }

    static RatingTelling again(RatingStep step, Pace pace) {
        return new RatingTelling(step, false, true, pace, Account.DUPLICATE);
    }

    static RatingTelling draft(Pace pace) {
        return new RatingTelling(RatingStep.RATED, true, false, pace, Account.SUPERSEDED);
    }

    static RatingTelling draftAgain(Pace pace) {
        return new RatingTelling(RatingStep.RATED, true, true, pace, Account.SUPERSEDED);
    }

    static RatingTelling orphan(RatingStep step, Pace pace) {
        return new RatingTelling(step, false, false, pace, Account.WAITING);
    }

    static RatingTelling broken() {
        return new RatingTelling(RatingStep.RATED, false, false, Pace.SOON, Account.REJECTED);
    }

    boolean isFirstSendingOf(RatingTelling other) {
        return !again && step == other.step && draft == other.draft;
    }
}
