package org.minyi.workbench.city;

/** How one kind of feedback tells its lives. */
interface Script<L extends Life> {

    /** When the first event of a subject happens: with it, unless it takes time to be over. */
    default long firstAt(Story<L> story) {
        return story.begins();
    }

    /** Sends one event of a subject. */
    void send(Story<L> story, Telling telling, Inlet inlet);
}
