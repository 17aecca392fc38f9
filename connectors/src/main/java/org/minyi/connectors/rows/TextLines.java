package org.minyi.connectors.rows;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.minyi.connectors.UnreadableFileException;

/** The lines of a text file, which can be given back; how the file ends badly is told after the last of them. */
public final class TextLines implements Closeable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final LineReader lines;
    private final Charset encoding;
    private final Deque<TextLine> givenBack = new ArrayDeque<>();
    private IOException failure;

    /** The lines that are read there, in that encoding. */
    public TextLines(LineReader lines, Charset encoding) {
        this.lines = lines;
        this.encoding = encoding;
    }

    Charset encoding() {
        return encoding;
    }

    /** The next line; empty at the end, good or bad. */
    Optional<TextLine> next() {
        if (!givenBack.isEmpty()) {
            return Optional.of(givenBack.removeFirst());
        }
        if (failure != null) {
            return Optional.empty();
        }
        try {
            return lines.next().map(this::decoded);
        } catch (IOException e) {
            failure = e;
            return Optional.empty();
        }
    }

    /**
     * The next line that is not blank.
     *
     * @throws UnreadableFileException when there is none because the file breaks off
     */
    public Optional<TextLine> nextWithText() throws UnreadableFileException {
        var next = next();
        while (next.isPresent() && next.get().text().isBlank()) {
            next = next();
        }
        if (next.isEmpty() && failure != null) {
            throw new UnreadableFileException(
                    "the file breaks off in or after line " + (lines.number() + 1) + " (" + failure.getMessage() + ")",
                    failure);
        }
        return next;
    }

    /** These lines come next once more. */
    void giveBack(List<TextLine> taken) {
        for (int i = taken.size() - 1; i >= 0; i--) {
            givenBack.addFirst(taken.get(i));
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private TextLine decoded(LineReader.Line line) {
        try {
            var text = encoding.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(line.bytes()))
                    .toString();
            return new TextLine(line.number(), line.bytes(), withoutMark(line, text), false, line.tooLong());
        } catch (CharacterCodingException e) {
            var readable = new String(line.bytes(), encoding);
            return new TextLine(line.number(), line.bytes(), withoutMark(line, readable), true, line.tooLong());
        }
    }

    private String withoutMark(LineReader.Line line, String text) {
        boolean marked = line.number() == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return marked ? text.substring(1) : text;
    }
}
