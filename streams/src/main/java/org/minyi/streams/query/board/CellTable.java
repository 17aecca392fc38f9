package org.minyi.streams.query.board;

import java.util.List;
import java.util.Optional;
import org.minyi.schemas.MetricCell;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.PublicCells;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;

/** The public cells, and what is remembered of them so that few must be read for an answer. */
final class CellTable {

    private final LiveTable<MetricCell> rows;
    private final DecodedCells decoded = new DecodedCells();
    private final KnownMembers members;

    CellTable(LiveTable<MetricCell> rows) {
        this.rows = rows;
        this.members = new KnownMembers(new MemberWalk(rows::firstKey));
        rows.onRow(this::changed);
    }

    /** What a cell holds; empty if there is none. */
    Optional<Counts> find(CellKey key) {
        var text = key.text();
        return decoded.find(text, () -> rows.row(text).map(row -> PublicCells.counts(rows.decoded(row))));
    }

    /** The members of dimensions. */
    KnownMembers members() {
        return members;
    }

    /** The cells of a dimension in windows of that length. */
    List<CellKey> keys(String dimension, Window.Kind length) {
        var first = Scope.beginning(dimension);
        // ';' is the character after ':', so this reads the whole dimension, and those that begin with it.
        return rows.keys(first, first.replace(':', ';')).stream()
                .map(CellKey::parse)
                .filter(key ->
                        key.window().kind() == length && key.scope().dimension().equals(dimension))
                .toList();
    }

    private void changed(String key) {
        decoded.changed(key);
        members.changed(key);
    }
}
