package org.minyi.workbench.city;

/**
 * One of the times an event goes out.
 *
 * @param draft whether it tells something wrong that a later revision puts right
 * @param again whether the same went out before; its pace then runs from that first sending
 */
record Sending(boolean draft, boolean again, Pace pace) {

    static Sending told(Pace pace) {
        return new Sending(false, false, pace);
    }

    static Sending again(Pace pace) {
        return new Sending(false, true, pace);
    }

    static Sending draft(Pace pace) {
        return new Sending(true, false, pace);
    }

    static Sending draftAgain(Pace pace) {
        return new Sending(true, true, pace);
    }

    boolean isFirstOf(Sending other) {
        return !again && draft == other.draft;
    }

    /** Where it is booked, if the event itself goes under that account. */
    Account account(Account event) {
        if (draft) {
            return Account.SUPERSEDED;
        }
        return again ? Account.DUPLICATE : event;
    }
}
