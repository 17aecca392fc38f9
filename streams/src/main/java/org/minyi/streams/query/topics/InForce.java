package org.minyi.streams.query.topics;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Which of the applications that were built from the same facts publishes, and which is to take over from it. That is
 * written down under the application id of the settings, which is that of the first of them.
 */
public final class InForce {

    private static final long LOOK_EVERY_MS = 1_000;
    private static final String GIVES_WAY_TO = " > ";

    private final Notebook notebook;
    private final String first;

    /**
     * How it stands.
     *
     * @param now the id of the application that publishes
     * @param next the id of the one that is to take over and has not yet; empty where none is
     */
    public record Standing(String now, Optional<String> next) {

        static Standing parse(String entry) {
            var ids = entry.split(GIVES_WAY_TO, 2);
            return new Standing(ids[0], ids.length > 1 ? Optional.of(ids[1]) : Optional.empty());
        }

        String text() {
            return now + next.map(id -> GIVES_WAY_TO + id).orElse("");
        }
    }

    /** Of the applications of the settings that name this one. */
    public InForce(KafkaClients clients, String first) {
        this.notebook = notebook(clients, first);
        this.first = first;
    }

    static Notebook notebook(KafkaClients clients, String first) {
        return new Notebook(clients, first, "in-force");
    }

    /** How it stands by now: at the beginning the first is in force. */
    public Standing standing() {
        var entries = notebook.exists() ? notebook.entries() : List.<String>of();
        return entries.isEmpty()
                ? new Standing(first, Optional.empty())
                : Standing.parse(entries.get(entries.size() - 1));
    }

    /** The same once nobody is about to take over any longer, or after that time. */
    public Standing settled(Duration most) {
        long deadline = System.nanoTime() + most.toNanos();
        var standing = standing();
        while (standing.next().isPresent() && System.nanoTime() < deadline) {
            rest();
            standing = standing();
        }
        return standing;
    }

    private static void rest() {
        try {
            Thread.sleep(LOOK_EVERY_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another application takes over", e);
        }
    }

    /** Says that another is to take over. */
    public void announce(String next) {
        notebook.create();
        notebook.add(new Standing(standing().now(), Optional.of(next)).text());
    }

    /** Says that nobody is to take over any longer. */
    public void withdraw() {
        notebook.add(new Standing(standing().now(), Optional.empty()).text());
    }

    /** The record that puts that one in force. */
    ProducerRecord<byte[], byte[]> record(String now) {
        return notebook.record(new Standing(now, Optional.empty()).text());
    }
}
