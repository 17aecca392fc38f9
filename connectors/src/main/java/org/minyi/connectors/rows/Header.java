package org.minyi.connectors.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of a table's columns. */
public final class Header {

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    /** These names, in the order of the columns. */
    public Header(List<String> names) {
        this.names = names.stream().map(String::strip).toList();
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent(this.names.get(i), i);
        }
    }

    /** The names in the order of the columns. */
    public List<String> names() {
        return names;
    }

    /** How many columns there are. */
    public int size() {
        return names.size();
    }

    /** How many columns bear this name. */
    public long count(String name) {
        return names.stream().filter(name::equals).count();
    }

    int place(String name) {
        var place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("no column is called '" + name + "'");
        }
        return place;
    }
}
