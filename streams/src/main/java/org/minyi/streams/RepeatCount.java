package org.minyi.streams;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Demand;
import org.minyi.streams.contract.Ticket;
import org.minyi.streams.fold.DemandsCodec;
import org.minyi.streams.fold.Matter;
import org.minyi.streams.fold.Repeats;
import org.minyi.streams.measure.RepeatMeasuring;

/**
 * Looks for repeats a second time: at the demands of a matter all at once. Until all tickets are known each demand is kept
 * packed behind the fingerprint of its matter, about a hundred bytes.
 */
final class RepeatCount {

    private static final int FINGERPRINT_BYTES = 16;

    /** So many low bits of a sorted number say which demand it is, and bound how many there may be; the others sort. */
    private static final int PLACE_BITS = 24;

    private static final int MOST = 1 << PLACE_BITS;

    private final Repeats rule;
    private final RepeatMeasuring measuring;
    private final DemandsCodec codec = new DemandsCodec();
    private final List<byte[]> demands = new ArrayList<>();
    private long[] byMatter = new long[1 << 10];

    RepeatCount(Repeats rule, LocalWindows windows) {
        this.rule = rule;
        this.measuring = new RepeatMeasuring(windows);
    }

    /** Sees a repeat and what it contributes. */
    interface Each {

        void see(Demand repeat, List<Contribution> contributions);
    }

    /**
     * Takes an entity, each once and as it stands in the end; only tickets are repeated.
     *
     * @throws IllegalStateException when there are more than sixteen million
     */
    void take(Object entity) {
        if (entity instanceof Ticket ticket && ticket.isComparable()) {
            var matter = Base64.getUrlDecoder().decode(Matter.of(ticket));
            var demand = codec.encode(List.of(ticket.demand()));
            var packed = new byte[FINGERPRINT_BYTES + demand.length];
            ByteBuffer.wrap(packed).put(matter).put(demand);
            take(packed);
        }
    }

    private void take(byte[] demand) {
        int place = demands.size();
        if (place == MOST) {
            throw new IllegalStateException("more than " + MOST + " tickets cannot be looked through for repeats");
        }
        if (place == byMatter.length) {
            byMatter = Arrays.copyOf(byMatter, 2 * place);
        }
        byMatter[place] = ByteBuffer.wrap(demand).getLong() >>> PLACE_BITS << PLACE_BITS | place;
        demands.add(demand);
    }

    /** Shows every repeat among all of them. */
    void end(Each each) {
        int all = demands.size();
        Arrays.sort(byMatter, 0, all);
        int from = 0;
        for (int to = 1; to <= all; to++) {
            if (to == all || byMatter[to] >>> PLACE_BITS != byMatter[from] >>> PLACE_BITS) {
                among(from, to).forEach(repeat -> each.see(repeat, measuring.contributions(repeat)));
                from = to;
            }
        }
    }

    /** The repeats among some demands that are nearly always of one matter. */
    private List<Demand> among(int from, int to) {
        if (to - from == 1) {
            return List.of();
        }
        Map<ByteBuffer, List<Demand>> matters = new HashMap<>();
        for (int i = from; i < to; i++) {
            var packed = demands.get((int) byMatter[i] & MOST - 1);
            var demand = codec.decode(Arrays.copyOfRange(packed, FINGERPRINT_BYTES, packed.length));
            matters.computeIfAbsent(ByteBuffer.wrap(packed, 0, FINGERPRINT_BYTES), none -> new ArrayList<>())
                    .addAll(demand);
        }
        return matters.values().stream()
                .flatMap(ofOneMatter -> rule.among(ofOneMatter).stream())
                .toList();
    }
}
