package org.minyi.streams.query.intake;

import java.util.Optional;

/**
 * Whoever sends.
 *
 * @param name the name of the token
 * @param source where its events must come from; empty where that is open
 */
record Sender(String name, Optional<String> source) {

    /** Anybody on this machine, where no tokens are given out. */
    static final Sender ON_THIS_MACHINE = new Sender("this machine", Optional.empty());
}
