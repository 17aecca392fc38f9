package org.minyi.workbench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.minyi.schemas.Reject;

/** Accounts for every row that was read, and for every event that was sent. */
public final class RowBook {

    private static final int MOST_SHOWN = 50;

    private final Consumer<String> all;
    private final List<String> shown = new ArrayList<>();
    private final Map<String, Long> reasons = new TreeMap<>();
    private final Map<String, Long> sent = new TreeMap<>();
    private long read;
    private long loaded;
    private long duplicates;
    private long refused;
    private long skipped;
    private long partly;

    /** @param all hears every refusal, however many there are */
    public RowBook(Consumer<String> all) {
        this.all = all;
    }

    void loaded(boolean isNew, boolean isPart) {
        read++;
        loaded += isNew ? 1 : 0;
        duplicates += isNew ? 0 : 1;
        partly += isPart ? 1 : 0;
    }

    void refused() {
        read++;
        refused++;
    }

    void skipped() {
        read++;
        skipped++;
    }

    void sent(String source) {
        sent.merge(source, 1L, Long::sum);
    }

    void complain(Reject reject) {
        reasons.merge(reject.getReason(), 1L, Long::sum);
        var line = reject.getTopic() + " line " + reject.getOffset() + ": " + reject.getReason()
                + (reject.getField() == null ? "" : " (" + reject.getField() + ")") + ": " + reject.getDetail();
        all.accept(line);
        if (shown.size() < MOST_SHOWN) {
            shown.add(line);
        }
    }

    /** Whether every row that was read stands under exactly one outcome. */
    public boolean closes() {
        return read == loaded + duplicates + refused + skipped;
    }

    /** How many events were sent of each source. */
    public Map<String, Long> sent() {
        return sent;
    }

    /** The refusals and the account, for the user. */
    public List<String> lines() {
        var lines = new ArrayList<>(shown);
        long refusals = reasons.values().stream().mapToLong(Long::longValue).sum();
        if (refusals > shown.size()) {
            lines.add("… and " + (refusals - shown.size()) + " refusals more");
        }
        reasons.forEach((reason, count) -> lines.add("refused as %s: %d".formatted(reason, count)));
        lines.add("%d rows read = %d loaded + %d duplicates + %d refused + %d skipped"
                .formatted(read, loaded, duplicates, refused, skipped));
        lines.add("%d rows of which an event was refused; %d events told"
                .formatted(
                        partly,
                        sent.values().stream().mapToLong(Long::longValue).sum()));
        return lines;
    }
}
