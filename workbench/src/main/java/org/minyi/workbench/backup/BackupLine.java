package org.minyi.workbench.backup;

import java.util.Base64;
import org.minyi.streams.contract.Arrival;

/**
 * A record as a line: partition, offset, time of arrival in epoch milliseconds, key and value, with one space between
 * them. Key and value are Base64, and {@code -} where there is none.
 */
record BackupLine(int partition, long offset, long arrivedAt, byte[] key, byte[] value) {

    private static final int FIELDS = 5;
    private static final int KEY = 3;
    private static final int VALUE = 4;
    private static final String NONE = "-";

    static BackupLine of(Arrival record) {
        return new BackupLine(record.partition(), record.offset(), record.arrivedAt(), record.key(), record.value());
    }

    /** @throws IllegalArgumentException if it is none */
    static BackupLine parse(String line) {
        var fields = line.split(" ", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("a line of " + fields.length + " fields instead of " + FIELDS);
        }
        return new BackupLine(
                Integer.parseInt(fields[0]),
                Long.parseLong(fields[1]),
                Long.parseLong(fields[2]),
                bytes(fields[KEY]),
                bytes(fields[VALUE]));
    }

    /** The line, without its end. */
    String text() {
        return partition + " " + offset + " " + arrivedAt + " " + text(key) + " " + text(value);
    }

    /** The same with another value. */
    BackupLine withValue(byte[] other) {
        return other == value ? this : new BackupLine(partition, offset, arrivedAt, key, other);
    }

    private static String text(byte[] bytes) {
        return bytes == null ? NONE : Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.equals(NONE) ? null : Base64.getDecoder().decode(text);
    }
}
