package org.minyi.workbench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.minyi.connectors.Message;
import org.minyi.connectors.Outcome;
import org.minyi.connectors.Rejects;
import org.minyi.connectors.files.InputFile;
import org.minyi.connectors.mapping.Mapping;
import org.minyi.schemas.Event;
import org.minyi.schemas.Reject;
import org.minyi.streams.FeedbackConfig;
import org.minyi.streams.Formats;
import org.minyi.streams.contract.EntityId;
import org.minyi.streams.query.topics.KafkaClients;

/**
 * Loads files: every event goes to its topic, known or not, because the application alone decides what is a duplicate;
 * every bad row is kept aside, once.
 *
 * <p>What a mapping makes of a table is judged before it is sent, so that a refusal names the line. Records in the
 * public form go out as they are, broken ones too: the application refuses them, so what was exported is loaded back
 * with the same ledger.
 */
public final class Loading implements AutoCloseable {

    private static final int TELL_EVERY = 1_000;

    private final Gate gate;
    private final Known known;
    private final Outlet outlet;
    private final Rejects rejects;
    private final RowBook book;
    private final InstantSource clock;

    Loading(Gate gate, Known known, Outlet outlet, RowBook book, InstantSource clock) {
        this.gate = gate;
        this.known = known;
        this.outlet = outlet;
        this.rejects = new Rejects(clock);
        this.book = book;
        this.clock = clock;
    }

    /** Sends nothing and knows only what is in the files. */
    public static Loading dry(RowBook book, InstantSource clock) {
        return new Loading(new Gate(clock), new KnownHere(), new Nowhere(), book, clock);
    }

    /**
     * Sends to the Kafka of that configuration.
     *
     * @param source the only source of all files; empty if that cannot be told
     */
    public static Loading into(
            FeedbackConfig config, Optional<String> source, RowBook book, InstantSource clock, Consumer<String> say) {
        var clients = new KafkaClients(config.kafka());
        var formats = Formats.of(config);
        return new Loading(
                new Gate(clock),
                new KnownInTopics(clients, formats, source, say),
                new KafkaOutlet(clients, formats),
                book,
                clock);
    }

    /**
     * Loads a file to its end.
     *
     * @param progress hears how many bytes of it have been read
     * @throws org.minyi.connectors.UnreadableFileException when it breaks off; what came before is loaded
     */
    public void load(InputFile file, Optional<Mapping> mapping, LongConsumer progress) throws IOException {
        var name = file.path().getFileName().toString();
        boolean judged = file.needsMapping();
        try (var outcomes = file.open(mapping, clock)) {
            long rows = 0;
            for (var next = outcomes.next(); next.isPresent(); next = outcomes.next()) {
                take(name, next.get(), judged);
                if (++rows % TELL_EVERY == 0) {
                    progress.accept(file.bytesRead());
                }
            }
        } finally {
            progress.accept(file.bytesRead());
        }
    }

    /** Returns when everything that was sent is acknowledged. */
    @Override
    public void close() {
        outlet.close();
    }

    private void take(String file, Outcome outcome, boolean judged) {
        if (outcome instanceof Outcome.Events events && judged) {
            judge(file, events);
        } else if (outcome instanceof Outcome.Events events) {
            take(events);
        } else if (outcome instanceof Outcome.Raw raw) {
            take(raw);
        } else if (outcome instanceof Outcome.Refused refused) {
            refuse(rejects.of(file, refused, refused.source(), refused.refusal()));
            book.refused();
        } else {
            book.skipped();
        }
    }

    private void judge(String file, Outcome.Events row) {
        boolean isNew = false;
        boolean isPart = !row.refusals().isEmpty();
        for (var message : row.messages()) {
            var refusal = gate.refuse(file, row, message);
            refusal.ifPresent(this::refuse);
            if (refusal.isPresent() && message == row.messages().get(0)) {
                // What follows on an event that is not there would wait for it for ever.
                book.refused();
                return;
            }
            isPart |= refusal.isPresent();
            isNew |= refusal.isEmpty() && send(message);
        }
        row.refusals()
                .forEach(refusal ->
                        refuse(rejects.of(file, row, source(row.messages().get(0)), refusal)));
        book.loaded(isNew, isPart);
    }

    private void take(Outcome.Events record) {
        boolean isNew = false;
        for (var message : record.messages()) {
            isNew |= send(message);
        }
        book.loaded(isNew, false);
    }

    /** Sends an event; whether it is new. */
    private boolean send(Message message) {
        boolean isNew = known.isNew(message.topic(), message.key(), message.event());
        outlet.event(message.topic(), message.key(), message.event());
        if (message.event() instanceof Event) {
            book.sent(source(message));
        }
        return isNew;
    }

    private void take(Outcome.Raw raw) {
        boolean isNew = known.isNew(raw.topic(), raw.key(), raw.value());
        outlet.raw(raw.topic(), raw.key(), raw.value());
        book.sent(EntityId.sourceIn(new String(raw.key() == null ? new byte[0] : raw.key(), StandardCharsets.UTF_8)));
        book.loaded(isNew, false);
    }

    private void refuse(Reject reject) {
        book.complain(reject);
        if (known.isNew(reject)) {
            outlet.reject(reject);
        }
    }

    private static String source(Message message) {
        return message.event() instanceof Event event ? event.getSource() : "";
    }
}
