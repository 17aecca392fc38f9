package org.minyi.workbench.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.minyi.workbench.desk.ApiException;

/** Those who watch the wall at once, each over a connection of its own; the first notes when each snapshot came. */
final class Audience implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int THREADS = 2;
    private static final int OK = 200;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, Audience::thread);
    private final List<Watcher> watchers = new ArrayList<>();
    private final Receipts receipts = new Receipts();

    private Audience() {}

    /** So many, all of whom are connected. */
    static Audience of(String url, int size) throws InterruptedException {
        var audience = new Audience();
        try {
            audience.connect(url, size);
            return audience;
        } catch (RuntimeException e) {
            audience.close();
            throw e;
        }
    }

    /** What the first of them has been shown, and when. */
    Receipts receipts() {
        return receipts;
    }

    /** How many were dropped. */
    long dropped() {
        return watchers.stream().filter(Watcher::wasDropped).count();
    }

    /** How many see those counts, which should be all of them. */
    long seeing(Snapshot counts) {
        return watchers.stream()
                .filter(watcher -> watcher.last().equals(counts))
                .count();
    }

    /** How many snapshots came, for all of them together. */
    long snapshots() {
        return watchers.stream().mapToLong(Watcher::walls).sum();
    }

    int size() {
        return watchers.size();
    }

    @Override
    public void close() {
        watchers.forEach(Watcher::close);
        threads.shutdownNow();
    }

    private void connect(String url, int size) throws InterruptedException {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(threads)
                .build();
        var first = new Watcher[1];
        first[0] = new Watcher(() -> receipts.add(System.nanoTime(), first[0].last()));
        watchers.add(first[0]);
        while (watchers.size() < size) {
            watchers.add(new Watcher(() -> {}));
        }
        for (var watcher : watchers) {
            connect(http, url, watcher);
        }
        awaitAll();
    }

    private static void connect(HttpClient http, String url, Watcher watcher) {
        var request = HttpRequest.newBuilder(URI.create(url + "/api/v1/live"))
                .header("Accept", "text/event-stream")
                .build();
        int status = http.sendAsync(request, head -> watcher)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join()
                .statusCode();
        if (status != OK) {
            throw new ApiException("a viewer of " + url + "/api/v1/live was answered " + status);
        }
    }

    private void awaitAll() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (watchers.stream().anyMatch(watcher -> watcher.walls() == 0)) {
            if (System.nanoTime() > end) {
                throw new ApiException("not every viewer was shown a wall within " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(20);
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "bench-viewers");
        thread.setDaemon(true);
        return thread;
    }
}
