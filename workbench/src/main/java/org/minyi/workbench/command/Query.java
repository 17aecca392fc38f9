package org.minyi.workbench.command;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;

/** The part of a URL behind the question mark. */
final class Query {

    private Query() {}

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** {@code &name=value} for each value. */
    static String each(String name, Collection<String> values) {
        return values.stream().map(value -> "&" + name + "=" + encoded(value)).collect(Collectors.joining());
    }
}
