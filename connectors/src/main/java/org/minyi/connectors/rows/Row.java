package org.minyi.connectors.rows;

import org.minyi.connectors.Refusal;

/** One row of a table as it stands in a file: its cells, or why it has none. */
public sealed interface Row {

    /** The line of the file that it begins in, from 1; of a spreadsheet, the row's number. */
    long line();

    /** The row as the file has it, so that it can be kept, mended and loaded again. */
    byte[] original();

    /** A row whose cells could be told apart. */
    record Cells(long line, byte[] original, Header header, String[] values) implements Row {

        /** The text in a column, without white space around it; empty if there is none. */
        public String in(String column) {
            return values[header.place(column)];
        }
    }

    /** A row that is kept aside. */
    record Broken(long line, byte[] original, Refusal refusal) implements Row {}
}
