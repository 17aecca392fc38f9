package org.minyi.connectors.poll;

import java.util.ArrayList;
import java.util.List;

/**
 * What is asked of the database, spelled so that PostgreSQL, MySQL, Oracle, SQL Server and 达梦 all understand it.
 *
 * <p>Row values such as {@code (a, b) > (?, ?)} are not known everywhere; {@code a >= ? AND (a > ? OR b > ?)} is, and
 * its first half can use an index on a. How to ask for so many rows is spelled in only two ways.
 *
 * @param from the columns and the table, as the user writes them
 * @param limited whether the database says LIMIT (MySQL, MariaDB) or FETCH NEXT, as the standard has it (all others)
 */
record PollSql(String columns, String from, String updated, String id, int rows, boolean limited) {

    static PollSql of(PollSettings settings, String product) {
        var from = settings.query().isEmpty() ? settings.table() : "(" + settings.query() + ") polled";
        boolean limited = product.startsWith("MySQL") || product.startsWith("MariaDB");
        return new PollSql(
                settings.columns(), from, settings.updatedColumn(), settings.idColumn(), settings.batchRows(), limited);
    }

    /** No row, only the columns. */
    String shape() {
        return "SELECT " + columns + " FROM " + from + " WHERE 1 = 0";
    }

    /** The next rows in order: parameters as {@link Reading} has them, last the latest moment that is believed. */
    String next(Reading.From begin) {
        var conditions = new ArrayList<String>();
        switch (begin) {
            case BEGINNING -> {}
            case MOMENT -> conditions.add(updated + " >= ?");
            case PLACE -> conditions.add(updated + " >= ? AND (" + updated + " > ? OR " + id + " > ?)");
        }
        conditions.add(updated + " <= ?");
        return page(conditions, updated + ", " + id);
    }

    /** Rows that have no place in the order: parameters are the latest moment believed, and the last id if not first. */
    String odd(boolean first) {
        var conditions = new ArrayList<String>();
        conditions.add("(" + updated + " IS NULL OR " + updated + " > ?)");
        if (!first) {
            conditions.add(id + " > ?");
        }
        return page(conditions, id);
    }

    private String page(List<String> conditions, String order) {
        return "SELECT " + columns + " FROM " + from + " WHERE " + String.join(" AND ", conditions) + " ORDER BY "
                + order + (limited ? " LIMIT " + rows : " OFFSET 0 ROWS FETCH NEXT " + rows + " ROWS ONLY");
    }
}
