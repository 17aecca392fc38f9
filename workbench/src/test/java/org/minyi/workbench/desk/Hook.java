package org.minyi.workbench.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** Where alerts are posted to: it refuses the first, as a server does that is just being restarted. */
final class Hook implements AutoCloseable {

    static final String SECRET = "s3cret-of-the-hook";

    private static final int UNAVAILABLE = 503;
    private static final int DONE = 204;
    private static final int NO_BODY = -1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger refused = new AtomicInteger();

    private Hook(HttpServer server) {
        this.server = server;
    }

    static Hook open() throws IOException {
        var hook = new Hook(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        hook.server.createContext("/", hook::answer);
        hook.server.start();
        return hook;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?key=" + SECRET;
    }

    /** Returns once an alert in that state was taken. */
    void awaitState(String state, Duration patience) {
        Awaitility.await().atMost(patience).until(() -> states().contains(state));
    }

    /** The states of the alerts that were taken, in the order in which they came. */
    List<String> states() {
        return taken.stream().map(alert -> alert.path("state").asText()).toList();
    }

    int refused() {
        return refused.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var alert = JSON.readTree(exchange.getRequestBody().readAllBytes());
        boolean isFirst = taken.isEmpty() && refused.get() == 0;
        if (isFirst) {
            refused.incrementAndGet();
        } else {
            taken.add(alert);
        }
        exchange.sendResponseHeaders(isFirst ? UNAVAILABLE : DONE, NO_BODY);
        exchange.close();
    }
}
