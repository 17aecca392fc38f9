package org.minyi.workbench.city;

/** Where tickets come from and who handles them; all choices go by a ticket's rank. */
interface Intake {

    /** The code of the source. */
    String source(long rank);

    String channel(long rank);

    String region(long rank);

    /** The unit that has the ticket after so many others. */
    String unit(Story<TicketLife> story, int hops);

    /** The session the demand came from; null for all but those of sessions. */
    String sessionId(Story<TicketLife> story);
}
