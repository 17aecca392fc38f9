package org.minyi.streams.query.http;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A list of records as a sheet: a head for each of their components, in words joined by underscores. */
public final class RecordSheet {

    private RecordSheet() {}

    /**
     * The sheet of these rows.
     *
     * @param name what a file of it is called
     */
    public static <R extends Record> Sheet of(String name, Class<R> type, List<R> rows) {
        var components = type.getRecordComponents();
        return new Sheet(
                name,
                Arrays.stream(components).map(RecordSheet::head).toList(),
                rows.stream().map(row -> cells(row, components)).toList());
    }

    private static String head(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static List<Object> cells(Record row, RecordComponent[] components) {
        return Sheet.row(
                Arrays.stream(components).map(component -> cell(row, component)).toArray());
    }

    private static Object cell(Record row, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            var value = accessor.invoke(row);
            return value instanceof Collection<?> several
                    ? several.stream().map(String::valueOf).collect(Collectors.joining(" "))
                    : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record shows its components", e);
        }
    }
}
