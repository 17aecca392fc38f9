package org.minyi.connectors.rows;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.minyi.connectors.Refusal;

/** Reads a stream line by line as bytes; of a line that is too long only the beginning is kept. */
public final class LineReader implements Closeable {

    /** A longer line is no row: a broker would refuse it, in whatever encoding. */
    public static final int LONGEST = 512 << 10;

    /** Of a longer one so much is kept, enough to know it by: many whole ones would fill whatever reads what was refused. */
    static final int KEPT = 4 << 10;

    private static final int BUFFER = 64 << 10;

    /**
     * One line without its end.
     *
     * @param number from 1
     * @param tooLong whether the bytes are only the beginning
     */
    public record Line(long number, byte[] bytes, boolean tooLong) {}

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private long number;

    /** Reads from there. */
    public LineReader(InputStream in) {
        this.in = in;
    }

    /** The next line; empty at the end. A last line that the stream breaks off in is not a line. */
    public Optional<Line> next() throws IOException {
        if (next == end && !fill()) {
            return Optional.empty();
        }
        number++;
        var kept = new ByteArrayOutputStream();
        long length = 0;
        do {
            int stop = newline();
            length += stop - next;
            kept.write(buffer, next, Math.min(stop - next, LONGEST - kept.size()));
            next = stop;
        } while (next == end && fill());
        next = Math.min(end, next + 1);
        boolean tooLong = length > LONGEST;
        var bytes = kept.toByteArray();
        return Optional.of(new Line(number, tooLong ? Arrays.copyOf(bytes, KEPT) : withoutReturn(bytes), tooLong));
    }

    /** Why a line that is too long is refused. */
    public static Refusal tooLong() {
        return new Refusal(
                "line-too-long",
                "",
                "the line is longer than " + LONGEST + " bytes; the first " + KEPT + " of it are kept");
    }

    /** How many lines have been begun. */
    public long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int newline() {
        for (int i = next; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return end;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private static byte[] withoutReturn(byte[] line) {
        int length = line.length;
        return length > 0 && line[length - 1] == '\r' ? Arrays.copyOf(line, length - 1) : line;
    }
}
