package org.minyi.streams.query.topics;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.minyi.streams.query.topics.InForce.Standing;

/** Hears in a thread of its own when another application is to take over, or has. */
public final class InForceWatch implements AutoCloseable {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration REST = Duration.ofSeconds(5);

    private final KafkaClients clients;
    private final Notebook notebook;
    private final Listener listener;
    private final SideThread thread = new SideThread(
            "minyi-in-force", REST, "it cannot be seen now whether another application takes over", this::follow);

    /** Hears how it stands. */
    public interface Listener {

        /** That is how it stands by now. */
        void hear(Standing standing);
    }

    /** Tells that listener what stands last under that first id, again and again, once it is started. */
    public InForceWatch(KafkaClients clients, String first, Listener listener) {
        this.clients = clients;
        this.notebook = InForce.notebook(clients, first);
        this.listener = listener;
    }

    /** Begins to listen. */
    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.close();
    }

    private void follow() {
        try (var reader = clients.follower()) {
            notebook.create();
            reader.assign(List.of(notebook.partition()));
            reader.seekToBeginning(List.of(notebook.partition()));
            follow(reader);
        }
    }

    /** Only what stands last holds: the former switches are history. */
    private void follow(Consumer<byte[], byte[]> reader) {
        Optional<Standing> last = Optional.empty();
        while (!thread.isClosing()) {
            for (var record : reader.poll(POLL)) {
                last = Optional.of(Standing.parse(new String(record.value(), StandardCharsets.UTF_8)));
            }
            if (reader.currentLag(notebook.partition()).orElse(1) == 0) {
                last.ifPresent(listener::hear);
            }
        }
    }
}
