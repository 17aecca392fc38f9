package org.minyi.streams.contract;

import java.util.Comparator;

/** The address of a cell: one scope in one window. */
public record CellKey(Scope scope, Window window) implements Comparable<CellKey> {

    private static final int SPREAD = 0x9E3779B1;
    private static final Comparator<CellKey> ORDER =
            Comparator.comparing(CellKey::scope).thenComparing(CellKey::window);

    /** Reads the key of the public cell topic. */
    public static CellKey parse(String text) {
        int at = text.lastIndexOf('@');
        return new CellKey(new Scope(text.substring(0, at)), new Window(text.substring(at + 1)));
    }

    /** The key of the public cell topic: {@code region:430405@2023-05-01}. */
    public String text() {
        return scope.text() + "@" + window.text();
    }

    /** Mixed well: scopes and windows are names that differ in a digit or two, and so do their own hash codes. */
    @Override
    public int hashCode() {
        int mixed = scope.hashCode() * SPREAD + window.hashCode();
        mixed = (mixed ^ mixed >>> 15) * SPREAD;
        return mixed ^ mixed >>> 13;
    }

    @Override
    public int compareTo(CellKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text();
    }
}
