package org.minyi.streams.clock;

import java.util.List;
import java.util.Locale;
import org.minyi.schemas.TicketKind;
import org.minyi.schemas.Urgency;

/** What a condition may be about. */
public enum Attribute {
    SOURCE(List.of()),
    KIND(List.of(TicketKind.values())),
    CATEGORY(List.of()),
    URGENCY(List.of(Urgency.values())),
    UNIT(List.of()),
    REGION(List.of()),
    CHANNEL(List.of()),
    ACTIVITY(List.of(true, false));

    private final List<String> vocabulary;

    Attribute(List<?> vocabulary) {
        this.vocabulary = vocabulary.stream()
                .map(Object::toString)
                .filter(value -> !value.equals("UNKNOWN"))
                .toList();
    }

    /** Its name in a rule file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The only values that it can have; empty if it can have any. */
    List<String> vocabulary() {
        return vocabulary;
    }
}
