package org.minyi.connectors.rows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a table is written down.
 *
 * @param sheet the sheet of a spreadsheet; empty for its first
 */
public record TableShape(Charset encoding, char separator, char quote, String sheet) {

    /** A CSV file as RFC 4180 has it, in UTF-8. */
    public static final TableShape USUAL = new TableShape(StandardCharsets.UTF_8, ',', '"', "");
}
