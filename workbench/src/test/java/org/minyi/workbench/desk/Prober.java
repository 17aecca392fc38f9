package org.minyi.workbench.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks every instance, one question after the other, as long as it is open, and notes each answer that is none. */
final class Prober implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PAUSE_MS = 250;
    private static final String LEDGER = "/api/v1/ledger";
    private static final List<String> QUESTIONS = List.of(
            "/api/v1/metrics?window=2023",
            LEDGER,
            "/api/v1/metrics?metric=ratings.total&metric=tickets.accepted" + months(),
            LEDGER,
            "/api/v1/reports/2023?format=json",
            LEDGER,
            "/api/v1/instances",
            "/health/ready");

    /** What stands in one cell can be true at every moment; a figure of several is once all of them are told. */
    private static final Set<String> OF_ONE_CELL =
            Set.of("ratings.total", "ratings.active_rate", "ratings.favourable_rate", "tickets.accepted");

    private final List<TryInstance> instances;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Map<String, Long> booked = new HashMap<>();
    private final CompletableFuture<Void> asking;
    private final AtomicLong answers = new AtomicLong();
    private volatile boolean closed;

    /** Begins to ask these. */
    Prober(List<TryInstance> instances) {
        this.instances = instances;
        asking = CompletableFuture.runAsync(this::run, work -> new Thread(work, "prober").start());
    }

    /** One line for each answer that was none, or that cannot be true. */
    List<String> complaints() {
        return new ArrayList<>(complaints);
    }

    /** How many good answers there were. */
    long answers() {
        return answers.get();
    }

    @Override
    public void close() {
        closed = true;
        asking.orTimeout(1, TimeUnit.MINUTES).join();
    }

    private void run() {
        try {
            for (int turn = 0; !closed; turn++) {
                for (var instance : instances) {
                    probe(instance, QUESTIONS.get(turn % QUESTIONS.size()));
                }
                Thread.sleep(PAUSE_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void probe(TryInstance instance, String path) {
        int life = instance.life();
        var answer = instance.ask(path);
        boolean wasUp = life > 0 && life == instance.life();
        complaint(answer, path, instance.id() + " in life " + life, wasUp)
                .ifPresentOrElse(
                        wrong ->
                                complaints.add("%s asked for %s: %s: %s".formatted(instance.id(), path, wrong, answer)),
                        () -> answers.addAndGet(answer.status() == 200 ? 1 : 0));
    }

    /** Whoever is up answers; whoever is not says so, or nothing at all; and what is answered may be true. */
    private Optional<String> complaint(TryInstance.Answer answer, String path, String who, boolean up) {
        return switch (answer.status()) {
            case 200 -> path.equals(LEDGER) ? ofLedger(json(answer), who, up) : ofFigures(json(answer));
            case 0 -> up ? Optional.of("no answer") : Optional.empty();
            case 503 -> up || !answer.body().contains("try again") ? Optional.of("not ready") : Optional.empty();
            default -> Optional.of("neither an answer nor a word on why not");
        };
    }

    private static Optional<String> ofFigures(JsonNode answer) {
        for (var figure : answer.path("figures")) {
            long numerator = figure.path("numerator").asLong();
            if (OF_ONE_CELL.contains(figure.path("metric").asText())
                    && (numerator < 0 || numerator > figure.path("denominator").asLong(Long.MAX_VALUE))) {
                return Optional.of("less than nothing, or more than there is");
            }
        }
        return Optional.empty();
    }

    /** It closes at every moment, and nothing that was told is untold. */
    private Optional<String> ofLedger(JsonNode rows, String who, boolean up) {
        long in = 0;
        for (var row : rows) {
            long outcomes = 0;
            for (var outcome : List.of("counted", "duplicates", "superseded", "waiting", "rejected")) {
                outcomes += row.path(outcome).asLong();
            }
            if (row.path("in").asLong() != outcomes) {
                return Optional.of("a ledger that does not close");
            }
            in += outcomes;
        }
        long before = up ? booked.getOrDefault(who, 0L) : 0;
        booked.merge(who, in, Math::max);
        return in < before ? Optional.of("fewer than the " + before + " told before") : Optional.empty();
    }

    private static JsonNode json(TryInstance.Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON: " + answer.body(), e);
        }
    }

    private static String months() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj("&window=2023-%02d"::formatted)
                .collect(Collectors.joining());
    }
}
