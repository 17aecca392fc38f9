package org.minyi.workbench.bench;

import java.util.ArrayList;
import java.util.List;

/** The snapshots that a viewer was shown, in order, each with the moment of its receipt. */
final class Receipts {

    private final List<Receipt> all = new ArrayList<>();

    /** A snapshot, received at that reading of {@link System#nanoTime}. */
    record Receipt(long at, Snapshot snapshot) {}

    synchronized void add(long at, Snapshot snapshot) {
        all.add(new Receipt(at, snapshot));
    }

    synchronized List<Receipt> all() {
        return List.copyOf(all);
    }

    /** The newest snapshot. */
    synchronized Receipt last() {
        return all.get(all.size() - 1);
    }
}
