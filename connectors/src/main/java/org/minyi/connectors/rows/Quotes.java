package org.minyi.connectors.rows;

/** Whether a quoted cell is still open at the end of a line: where it is, the record goes on in the next. */
record Quotes(char separator, char quote) {

    /** Where in a cell one is. */
    private enum Place {
        BEGINNING,
        PLAIN,
        QUOTED,
        BEHIND_QUOTE
    }

    boolean openAfter(String line, boolean openBefore) {
        var place = openBefore ? Place.QUOTED : Place.BEGINNING;
        for (int i = 0; i < line.length(); i++) {
            place = after(line.charAt(i), place);
        }
        return place == Place.QUOTED;
    }

    private Place after(char c, Place place) {
        if (place == Place.QUOTED) {
            return c == quote ? Place.BEHIND_QUOTE : Place.QUOTED;
        }
        if (c == quote && place != Place.PLAIN) {
            // It opens a cell, or right behind another it was the second of a doubled one; elsewhere it is text.
            return Place.QUOTED;
        }
        return c == separator ? Place.BEGINNING : Place.PLAIN;
    }
}
