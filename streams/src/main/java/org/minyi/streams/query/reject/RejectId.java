package org.minyi.streams.query.reject;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import org.minyi.streams.query.problem.UnknownException;

/** Where a refused record stands in the topic of rejects, which is its id: {@code 0-1182} for partition 0, offset 1182. */
record RejectId(int partition, long offset) implements Comparable<RejectId> {

    /** The first place there is. */
    static final RejectId FIRST = new RejectId(0, 0);

    private static final String FORM = "\\d{1,9}-\\d{1,18}";
    private static final Comparator<RejectId> ORDER =
            Comparator.comparingInt(RejectId::partition).thenComparingLong(RejectId::offset);

    /**
     * The id of that text.
     *
     * @throws UnknownException when it cannot be the id of anything
     */
    static RejectId parse(String text) {
        if (!text.matches(FORM)) {
            throw new UnknownException(
                    "没有编号为“" + text + "”的拒收记录。 There is no reject " + text + ": ids are like 0-1182");
        }
        int dash = text.indexOf('-');
        return new RejectId(Integer.parseInt(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
    }

    /** The id as it is written. */
    @JsonValue
    String text() {
        return partition + "-" + offset;
    }

    @Override
    public int compareTo(RejectId other) {
        return ORDER.compare(this, other);
    }
}
