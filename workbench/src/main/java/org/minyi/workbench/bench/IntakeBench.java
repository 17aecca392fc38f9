package org.minyi.workbench.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Sends calls that were just made over HTTP, in batches over some connections, as fast as they are acknowledged. */
public final class IntakeBench {

    private static final int ACCEPTED = 200;
    private static final int TOO_MANY = 429;
    private static final int BEHIND = 503;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String CALL =
            "{\"eventId\":\"%1$s-%2$d\",\"eventTime\":\"%3$s\",\"source\":\"bench\",\"callId\":\"%1$s-%2$d\","
                    + "\"type\":\"FINISHED\",\"direction\":\"INBOUND\",\"line\":\"12345\",\"region\":\"4304%4$02d\",\"outcome\":\"ABANDONED_IN_QUEUE\","
                    + "\"enteredMenuAt\":\"%3$s\",\"enteredQueueAt\":\"%3$s\",\"endedAt\":\"%3$s\",\"callerNumber\":\"138%5$08d\"}\n";
    private static final int REGIONS = 12;
    private static final int CALLERS = 100_000;

    private final URI address;
    private final int batch;
    private final String run = Long.toString(Instant.now().toEpochMilli(), Character.MAX_RADIX);
    private final AtomicLong again = new AtomicLong();

    /** Sends to the Minyi that answers there, so many events a request. */
    public IntakeBench(String url, int batch) {
        this.address = URI.create(url + "/api/v1/events/calls");
        this.batch = batch;
    }

    /**
     * Sends so many requests over so many connections.
     *
     * @param progress hears how many events are acknowledged
     * @throws IllegalStateException when something else is answered than that all are accepted, or that it is to be sent later
     */
    public IntakeFigures run(int requests, int connections, LongConsumer progress) throws InterruptedException {
        again.set(0);
        var nanos = new long[requests];
        var next = new AtomicInteger();
        var acknowledged = new AtomicLong();
        var senders = new ArrayList<Callable<Void>>();
        for (int i = 0; i < connections; i++) {
            // A client of its own is a connection of its own.
            var http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            senders.add(() -> {
                for (int at = next.getAndIncrement(); at < requests; at = next.getAndIncrement()) {
                    nanos[at] = send(http, body(at));
                    progress.accept(acknowledged.addAndGet(batch));
                }
                return null;
            });
        }
        long begun = System.nanoTime();
        all(senders);
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new IntakeFigures((long) requests * batch, seconds, new Latencies(nanos), again.get());
    }

    private static void all(List<Callable<Void>> senders) throws InterruptedException {
        var pool = Executors.newFixedThreadPool(senders.size());
        try {
            for (var sender : pool.invokeAll(senders)) {
                sender.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** Sends until it is accepted; the nanoseconds that the last request took. */
    private long send(HttpClient http, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(body))
                .build();
        while (true) {
            long begun = System.nanoTime();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == ACCEPTED) {
                return System.nanoTime() - begun;
            }
            TimeUnit.SECONDS.sleep(pause(answer));
        }
    }

    private long pause(HttpResponse<String> answer) {
        if (answer.statusCode() != TOO_MANY && answer.statusCode() != BEHIND) {
            throw new IllegalStateException(address + " answered " + answer.statusCode() + ": " + answer.body());
        }
        again.incrementAndGet();
        return answer.headers().firstValueAsLong("Retry-After").orElse(1);
    }

    private String body(int request) {
        var now = Instant.now();
        var body = new StringBuilder();
        for (int i = 0; i < batch; i++) {
            long n = (long) request * batch + i;
            body.append(CALL.formatted(run, n, now, 1 + n % REGIONS, n * 7919 % CALLERS));
        }
        return body.toString();
    }
}
