package org.minyi.workbench.guarantee;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.minyi.schemas.Reject;
import org.minyi.streams.contract.Arrival;

/** Whatever was refused is kept once, for its reason, with the bytes that came. */
final class RejectsComplete implements Guarantee {

    @Override
    public List<String> broken(Outcome outcome) {
        var broken = new ArrayList<String>();
        var kept = new HashMap<String, Map<String, Long>>();
        var places = new HashSet<String>();
        var arrived = outcome.facts();
        for (var reject : outcome.rejects()) {
            kept.computeIfAbsent(reject.getTopic(), topic -> new HashMap<>()).merge(reject.getReason(), 1L, Long::sum);
            var place = place(reject.getTopic(), reject.getPartition(), reject.getOffset());
            if (!places.add(place)) {
                broken.add(place + " is kept twice");
            }
            if (!isAsItCame(reject, arrived.get(place))) {
                broken.add(place + " is not kept as it came");
            }
        }
        var promised = outcome.sendings().refused();
        if (!kept.equals(promised)) {
            broken.add("refused were %s instead of %s".formatted(kept, promised));
        }
        return broken;
    }

    static String place(String topic, int partition, long offset) {
        return topic + "-" + partition + "@" + offset;
    }

    private static boolean isAsItCame(Reject reject, Arrival arrival) {
        return arrival != null
                && Objects.equals(reject.getKey(), wrapped(arrival.key()))
                && Objects.equals(reject.getValue(), wrapped(arrival.value()));
    }

    private static ByteBuffer wrapped(byte[] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }
}
