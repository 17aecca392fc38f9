package org.minyi.streams.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What cells hold by name and figures are made of: it can be added up and taken back. */
public sealed interface Additive permits Measure, Distribution {

    /** The name under which the public cells carry it. */
    String id();

    /** What it is a number of. */
    Unit unit();

    /** All of one sort by their names. */
    static <A extends Additive> Map<String, A> byId(A[] all) {
        return Arrays.stream(all).collect(Collectors.toUnmodifiableMap(Additive::id, Function.identity()));
    }
}
