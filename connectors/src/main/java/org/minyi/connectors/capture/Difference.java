package org.minyi.connectors.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.connectors.Message;
import org.minyi.connectors.Outcome;

/** What a row tells that it did not tell before it changed. */
final class Difference {

    /** These say when it was told, and not what. */
    private static final Set<String> OF_THE_TELLING = Set.of("revision", "ingestedAt");

    private Difference() {}

    /** The latter without what the former says in the same words. */
    static Outcome between(Outcome former, Outcome latter) {
        if (former instanceof Outcome.Events told && latter instanceof Outcome.Events tells) {
            return between(told, tells);
        }
        boolean isRefusedAgain = former instanceof Outcome.Refused was
                && latter instanceof Outcome.Refused is
                && was.refusal().equals(is.refusal());
        return isRefusedAgain ? new Outcome.Skipped(latter.line(), latter.original()) : latter;
    }

    private static Outcome between(Outcome.Events told, Outcome.Events tells) {
        var messages = tells.messages().stream()
                .filter(message -> told.messages().stream().noneMatch(former -> saysTheSame(former, message)))
                .toList();
        var refusals = new ArrayList<>(tells.refusals());
        refusals.removeAll(told.refusals());
        if (messages.isEmpty() && refusals.isEmpty()) {
            return new Outcome.Skipped(tells.line(), tells.original());
        }
        // A refusal is kept beside an event that says whose it is: then the opening is told once more.
        var beside = messages.isEmpty() ? tells.messages().subList(0, 1) : messages;
        return new Outcome.Events(tells.line(), tells.original(), beside, List.copyOf(refusals));
    }

    private static boolean saysTheSame(Message former, Message latter) {
        return former.topic() == latter.topic()
                && Arrays.equals(former.key(), latter.key())
                && saysTheSame(former.event(), latter.event());
    }

    private static boolean saysTheSame(SpecificRecord former, SpecificRecord latter) {
        return latter.getSchema().getFields().stream()
                .filter(field -> !OF_THE_TELLING.contains(field.name()))
                .allMatch(field -> Objects.equals(former.get(field.pos()), latter.get(field.pos())));
    }
}
