package org.minyi.connectors.tables;

import java.util.List;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;

/** The tables of the analysts' database, each the mirror of one public topic: a row for every key that stands in it. */
public enum MirrorTable {
    CELLS("cells", Topics.CELLS),
    CATALOGUE("catalogue", Topics.CATALOGUE),
    DEPARTMENTS("departments", Topics.DEPARTMENTS),
    TICKET_STATE("ticket_state", Topics.TICKET_STATE),
    BAD_RATINGS("bad_ratings", Topics.BAD_RATINGS),
    ANNUAL_REPORTS("annual_reports", Topics.ANNUAL_REPORTS);

    private final String table;
    private final Topic<?, ?> topic;

    MirrorTable(String table, Topic<?, ?> topic) {
        this.table = table;
        this.topic = topic;
    }

    /** Its name in the database, with its schema. */
    public String qualified() {
        return "minyi." + table;
    }

    /** What it mirrors. */
    public Topic<?, ?> topic() {
        return topic;
    }

    /** Its columns, beside {@code id}, the record's key. */
    public List<Column> columns() {
        return RowShape.of(topic.valueSchema()).columns();
    }
}
