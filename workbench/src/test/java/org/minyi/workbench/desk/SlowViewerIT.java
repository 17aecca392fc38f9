package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.QueueStatus;
import org.minyi.schemas.Topics;

/** A viewer who has connected and reads nothing is dropped by the real server, and nobody else notices. */
class SlowViewerIT {

    /** So many that a wall has a hundred kilobytes and soon fills whatever lies between the two sockets. */
    private static final int LINES = 400;

    private static final int SMALL_WINDOW = 4 << 10;

    /** Longer than a viewer may take nothing, shorter than the server lets any connection hang. */
    private static final Duration A_WHILE = Duration.ofSeconds(25);

    /** Shorter than the pause between two comments. */
    private static final int SILENCE_MS = 8_000;

    @TempDir
    private static Path directory;

    @Test
    void dropsWhoeverReadsNothing() throws Exception {
        try (var desk = TryDesk.open(directory.resolve("data"));
                var reading = Watching.of(desk.desk().stack().addresses().http());
                var deaf = connect(URI.create(desk.desk().stack().addresses().http()))) {
            long end = System.nanoTime() + A_WHILE.toNanos();
            for (int calls = 1; System.nanoTime() < end; calls++) {
                int waiting = calls;
                desk.send(inlet -> {
                    for (int line = 0; line < LINES; line++) {
                        inlet.event(Topics.QUEUE, "line-" + line, sample("line-" + line, waiting));
                    }
                });
                reading.until(wall -> wall.path("queues").size() == LINES && allWait(wall, waiting));
            }

            assertThat(isCutOff(deaf)).isTrue();
        }
    }

    private static Socket connect(URI http) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(SMALL_WINDOW);
        socket.connect(new InetSocketAddress(http.getHost(), http.getPort()));
        var request = "GET /api/v1/live HTTP/1.1\r\nHost: " + http.getAuthority() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Reads at last what is on its way: behind that there is an end, or the stream goes on and makes pauses. */
    private static boolean isCutOff(Socket socket) throws IOException {
        socket.setSoTimeout(SILENCE_MS);
        var bytes = new byte[1 << 16];
        try {
            while (socket.getInputStream().read(bytes) >= 0) {
                // Walls of long ago.
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            // The connection was reset.
            return true;
        }
    }

    private static boolean allWait(JsonNode wall, int calls) {
        for (var queue : wall.path("queues")) {
            if (queue.path("waitingCalls").asInt() != calls) {
                return false;
            }
        }
        return true;
    }

    private static QueueStatus sample(String line, int calls) {
        return QueueStatus.newBuilder()
                .setLine(line)
                .setSource("acd")
                .setSampledAt(Instant.now())
                .setWaitingCalls(calls)
                .build();
    }
}
