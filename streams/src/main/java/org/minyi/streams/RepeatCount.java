package org.minyi.streams;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Ticket;
import org.minyi.streams.fold.DemandsCodec;
import org.minyi.streams.fold.Matter;
import org.minyi.streams.fold.Repeats;
import org.minyi.streams.measure.RepeatMeasuring;

/** Counts repeats a second time: all demands of a matter at once, kept packed until all tickets are known. */
final class RepeatCount {

    private final Repeats rule;
    private final RepeatMeasuring measuring;
    private final DemandsCodec codec = new DemandsCodec();
    private final Map<String, byte[]> matters = new HashMap<>();

    RepeatCount(Repeats rule, LocalWindows windows) {
        this.rule = rule;
        this.measuring = new RepeatMeasuring(windows);
    }

    /** Takes a ticket, each once and as it stands in the end. */
    void take(Ticket ticket) {
        if (ticket.isComparable()) {
            // Demands are packed one after the other, so what is packed can be strung together.
            matters.merge(Matter.of(ticket), codec.encode(List.of(ticket.demand())), RepeatCount::strung);
        }
    }

    /** Hands over what the repeats among all of them count for. */
    void forEach(Consumer<Contribution> each) {
        for (var packed : matters.values()) {
            for (var repeat : rule.among(codec.decode(packed))) {
                measuring.contributions(repeat).forEach(each);
            }
        }
    }

    private static byte[] strung(byte[] some, byte[] more) {
        var all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
