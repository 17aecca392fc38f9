package org.minyi.streams.notice;

import java.util.HashMap;
import java.util.Map;

/** Texts that recur very often, such as the names of units, each held once. For one thread. */
final class SharedTexts {

    private static final int MOST = 100_000;

    private final Map<String, String> known = new HashMap<>();

    /** The same text; where it has been seen before, the same object. */
    String shared(String text) {
        if (text == null) {
            return null;
        }
        if (known.size() > MOST) {
            known.clear();
        }
        var before = known.putIfAbsent(text, text);
        return before == null ? text : before;
    }
}
