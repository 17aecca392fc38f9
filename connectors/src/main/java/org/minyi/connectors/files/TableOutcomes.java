package org.minyi.connectors.files;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.minyi.connectors.Outcome;
import org.minyi.connectors.mapping.Mapping;
import org.minyi.connectors.mapping.RowMapper;
import org.minyi.connectors.rows.RowReader;

/** The rows of a city's table, through its mapping. */
final class TableOutcomes implements Outcomes {

    private final RowReader rows;
    private final RowMapper mapper;

    /** @throws org.minyi.connectors.mapping.LineException when the mapping names a column that is not there */
    TableOutcomes(RowReader rows, Mapping mapping, InstantSource clock) {
        mapping.check(rows.header());
        this.rows = rows;
        this.mapper = new RowMapper(mapping, clock);
    }

    @Override
    public byte[] heading() {
        return rows.heading();
    }

    @Override
    public Optional<Outcome> next() throws IOException {
        return rows.next().map(mapper::map);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
