package org.minyi.connectors.folder;

import java.util.Map;

/**
 * How far a file has been told.
 *
 * @param sha256 of what is in the file: the same content is the same file, whatever its name
 * @param rows how many rows, from the first on
 * @param broken whether it was told, too, that the file cannot be read any further
 */
record Place(String sha256, long rows, boolean broken) {

    private static final String CONTENT = "sha256";
    private static final String ROWS = "rows";
    private static final String BROKEN = "broken";

    static Map<String, String> partition(String sha256) {
        return Map.of(CONTENT, sha256);
    }

    /** The place that an offset names; the beginning if there is none. */
    static Place of(String sha256, Map<String, Object> offset) {
        return offset == null
                ? new Place(sha256, 0, false)
                : new Place(sha256, ((Number) offset.get(ROWS)).longValue(), Boolean.TRUE.equals(offset.get(BROKEN)));
    }

    Map<String, Object> offset() {
        return Map.of(ROWS, rows, BROKEN, broken);
    }

    Place afterRow() {
        return new Place(sha256, rows + 1, false);
    }

    Place atBreak() {
        return new Place(sha256, rows, true);
    }
}
