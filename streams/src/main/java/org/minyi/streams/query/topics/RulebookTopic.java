package org.minyi.streams.query.topics;

import java.util.List;
import java.util.Optional;

/**
 * Where an application's rulebook is written down before its first record is processed. The first that was written
 * counts, so that of two instances that begin with different ones one is refused.
 */
public final class RulebookTopic {

    private final Notebook notebook;

    /** The rulebook of the application of that id. */
    public RulebookTopic(KafkaClients clients, String applicationId) {
        this.notebook = new Notebook(clients, applicationId, "rulebook");
    }

    /** Writes these lines down unless some stand there already, and answers what stands there. */
    public List<String> agree(List<String> lines) {
        notebook.create();
        return first().orElseGet(() -> {
            notebook.add(String.join("\n", lines));
            return first().orElseThrow();
        });
    }

    /** What stands there; empty where there is no such application yet. */
    public Optional<List<String>> written() {
        return notebook.exists() ? first() : Optional.empty();
    }

    private Optional<List<String>> first() {
        return notebook.entries().stream().findFirst().map(rulebook -> rulebook.lines()
                .toList());
    }
}
