package org.minyi.connectors.mapping;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minyi.connectors.rows.Header;
import org.minyi.connectors.rows.TableShape;
import org.minyi.schemas.Topic;
import org.minyi.schemas.yaml.LineException;
import org.minyi.schemas.yaml.Nearest;

/**
 * What the rows of a city's export mean: which lifecycle events each tells of, and which columns say what.
 *
 * @param updated when the row last changed; a later state of a row replaces what an earlier one told
 * @param skip rows that are left out on purpose
 * @param fields what the first event of a row carries besides its own fields
 * @param deleted the event that a row tells of when it is deleted, where a source sees that
 */
public record Mapping(
        String name,
        Kind rows,
        Expression source,
        Dates dates,
        TableShape shape,
        Expression id,
        Optional<Expression> updated,
        List<Condition> skip,
        List<Field> fields,
        List<EventRule> events,
        Optional<EventRule> deleted) {

    /** Where the events go. */
    public Topic<?, ?> topic() {
        return rows.topic();
    }

    /** The zone that local times are read in. */
    public ZoneId zone() {
        return dates.zone();
    }

    /** The system that every row comes from; empty if the rows say it themselves. */
    public Optional<String> onlySource() {
        return source instanceof Expression.Constant constant
                ? Optional.of(constant.text().text())
                : Optional.empty();
    }

    /**
     * Holds the mapping against the columns of a file.
     *
     * @throws LineException when it names a column that the file does not have, or has twice
     */
    public void check(Header header) {
        check(header, "the file");
    }

    /**
     * Holds the mapping against the columns of a table.
     *
     * @param holder what has these columns, as a sentence names it
     * @throws LineException when it names a column that is not there, or is there twice
     */
    public void check(Header header, String holder) {
        columns().forEach(column -> {
            if (header.count(column.name()) == 0) {
                throw new LineException(
                        column.line(),
                        holder + " has no column '" + column.name() + "'" + Nearest.hint(column.name(), header.names())
                                + ": its columns are " + String.join(", ", header.names()));
            }
            if (header.count(column.name()) > 1) {
                throw new LineException(
                        column.line(), holder + " has more than one column '" + column.name() + "': rename one");
            }
        });
    }

    private Stream<Column> columns() {
        return Stream.of(
                        source.columns(),
                        id.columns(),
                        updated.stream().flatMap(Expression::columns),
                        skip.stream().flatMap(Condition::columns),
                        fields.stream().flatMap(field -> field.value().columns()),
                        events.stream().flatMap(EventRule::columns),
                        deleted.stream().flatMap(EventRule::columns))
                .flatMap(each -> each);
    }
}
