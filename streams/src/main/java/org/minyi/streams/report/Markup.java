package org.minyi.streams.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** HTML, or SVG in it, that is well-formed however it is put together: every text and attribute is escaped. */
final class Markup {

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are names and values in turn. */
    Markup open(String tag, Object... attributes) {
        begin(tag, attributes).append('>');
        open.push(tag);
        return this;
    }

    /** Closes the element that was opened last. */
    Markup close() {
        text.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element with nothing in it. */
    Markup empty(String tag, Object... attributes) {
        begin(tag, attributes).append("/>\n");
        return this;
    }

    /** An element with a text in it. */
    Markup element(String tag, String inner, Object... attributes) {
        return open(tag, attributes).text(inner).close();
    }

    /** A text. */
    Markup text(String plain) {
        text.append(escaped(plain));
        return this;
    }

    /** A text that already is markup. */
    Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    /**
     * All of it.
     *
     * @throws IllegalStateException when an element was left open
     */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException(open.peek() + " was left open");
        }
        return text.toString();
    }

    private StringBuilder begin(String tag, Object... attributes) {
        text.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1].toString()))
                    .append('"');
        }
        return text;
    }

    private static String escaped(String plain) {
        var escaped = new StringBuilder(plain.length());
        plain.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isPrintable(point) ? point : '\uFFFD');
            }
        });
        return escaped.toString();
    }

    /** Control characters have no place in a page. */
    private static boolean isPrintable(int point) {
        boolean control = point < ' ' && point != '\n' && point != '\t';
        return !control && point != 0x7F && !Character.isSurrogate((char) Math.min(point, 0xFFFF));
    }
}
