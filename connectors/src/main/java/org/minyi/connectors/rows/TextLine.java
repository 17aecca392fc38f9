package org.minyi.connectors.rows;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a text file.
 *
 * @param malformed whether its bytes are not of the file's encoding; the text then has marks in place of some
 * @param tooLong whether it is only the line's beginning
 */
public record TextLine(long number, byte[] bytes, String text, boolean malformed, boolean tooLong) {

    static String text(List<TextLine> lines) {
        return lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
    }

    static byte[] bytes(List<TextLine> lines) {
        var all = new ByteArrayOutputStream();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                all.write('\n');
            }
            all.writeBytes(lines.get(i).bytes);
        }
        return all.toByteArray();
    }
}
