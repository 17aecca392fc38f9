package org.minyi.connectors;

/**
 * Why a row, or an event that it tells of, was refused.
 *
 * @param reason a stable code, e.g. {@code impossible-time}
 * @param field the column or field at fault; empty when it is the whole row
 * @param detail a sentence for the person who mends it
 */
public record Refusal(String reason, String field, String detail) {

    private static final int LONGEST_QUOTE = 60;

    /** A cell's text as a sentence quotes it: not the whole of a novel. */
    public static String quoted(String text) {
        return "'" + (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text) + "'";
    }
}
