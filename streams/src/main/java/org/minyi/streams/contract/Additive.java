package org.minyi.streams.contract;

/** What cells hold by name and figures are made of: it can be added up and taken back. */
public sealed interface Additive permits Measure, Distribution {

    /** The name under which the public cells carry it. */
    String id();

    /** What it is a number of. */
    Unit unit();
}
