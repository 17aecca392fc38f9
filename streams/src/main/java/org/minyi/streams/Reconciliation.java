package org.minyi.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;

/**
 * Two computations of the same cells held against each other.
 *
 * @param compared how many cells stand in either
 * @param findings one sentence for each cell that differs, is missing or is surplus
 */
public record Reconciliation(long compared, List<String> findings) {

    /** Compares published cells with those recounted from the facts; a cell that is not there counts nothing. */
    public static Reconciliation compare(Map<CellKey, Counts> recounted, Map<CellKey, Counts> published) {
        var findings = new ArrayList<String>();
        long surplus = 0;
        for (var entry : published.entrySet()) {
            if (!recounted.containsKey(entry.getKey())) {
                surplus++;
                findings.add("surplus: " + entry.getKey() + " is published with " + entry.getValue()
                        + ", the facts give nothing");
            }
        }
        for (var entry : recounted.entrySet()) {
            var found = published.get(entry.getKey());
            if (found == null) {
                findings.add("missing: the facts give " + entry.getKey() + " " + entry.getValue());
            } else if (!found.equals(entry.getValue())) {
                findings.add("different: " + entry.getKey() + " is published with " + found + ", the facts give "
                        + entry.getValue());
            }
        }
        findings.sort(null);
        return new Reconciliation(recounted.size() + surplus, List.copyOf(findings));
    }

    /** Whether every cell is equal. */
    public boolean isClean() {
        return findings.isEmpty();
    }
}
