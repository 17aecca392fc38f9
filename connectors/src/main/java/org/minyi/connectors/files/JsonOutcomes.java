package org.minyi.connectors.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.minyi.connectors.Message;
import org.minyi.connectors.Outcome;
import org.minyi.connectors.Refusal;
import org.minyi.connectors.rows.LineReader;
import org.minyi.connectors.rows.TextLine;
import org.minyi.connectors.rows.TextLines;
import org.minyi.schemas.json.JsonLines;
import org.minyi.schemas.json.Line;
import org.minyi.schemas.json.MalformedLineException;

/** The lines of a file in the public JSON form, one record each. */
final class JsonOutcomes implements Outcomes {

    private final TextLines lines;
    private final JsonLines json;

    JsonOutcomes(InputStream in, InstantSource clock) {
        this.lines = new TextLines(new LineReader(in), StandardCharsets.UTF_8);
        this.json = new JsonLines(clock);
    }

    @Override
    public byte[] heading() {
        return new byte[0];
    }

    @Override
    public Optional<Outcome> next() throws IOException {
        return lines.nextWithText().map(this::outcome);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private Outcome outcome(TextLine line) {
        if (line.tooLong()) {
            return refused(line, LineReader.tooLong());
        }
        if (line.malformed()) {
            return refused(line, new Refusal("undecodable", "", "the line is not written in UTF-8"));
        }
        try {
            return record(line, json.read(line.text()));
        } catch (MalformedLineException e) {
            return refused(line, new Refusal(e.reason(), e.field(), e.getMessage()));
        }
    }

    private static Outcome record(TextLine line, Line read) {
        if (read instanceof Line.OfEvent of) {
            var message = new Message(of.topic(), of.key(), of.event());
            return new Outcome.Events(line.number(), line.bytes(), List.of(message), List.of());
        }
        var raw = (Line.OfBytes) read;
        return new Outcome.Raw(line.number(), line.bytes(), raw.topic(), raw.key(), raw.value());
    }

    private static Outcome refused(TextLine line, Refusal refusal) {
        return new Outcome.Refused(line.number(), line.bytes(), "", refusal);
    }
}
