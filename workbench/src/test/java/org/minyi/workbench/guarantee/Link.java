package org.minyi.workbench.guarantee;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The network between the application and the broker: a proxy that can be cut, so that nothing passes and nobody is told. */
final class Link implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicLong passed = new AtomicLong();
    private boolean cut;

    private Link(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    /** To that port of this machine. */
    static Link to(int target) throws IOException {
        var link = new Link(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
        daemon("link", link::accept);
        return link;
    }

    /** Where it is entered. */
    int port() {
        return door.getLocalPort();
    }

    /** How many bytes have passed, both ways together. */
    long passed() {
        return passed.get();
    }

    /** From now on nothing passes; what is sent waits, as it does where packets are lost. */
    synchronized void cut() {
        cut = true;
    }

    /** What waits passes on. */
    synchronized void heal() {
        cut = false;
        notifyAll();
    }

    /** What waits is lost with the connections. */
    void reset() {
        sockets.forEach(Link::close);
        heal();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            // It is closed all the same.
        }
        reset();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                join(door.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket from) {
        sockets.add(from);
        daemon("link-open", () -> {
            try {
                awaitWhole();
                var to = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(to);
                daemon("link-there", () -> pump(from, to));
                daemon("link-back", () -> pump(to, from));
            } catch (IOException refused) {
                close(from);
                sockets.remove(from);
            }
        });
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            var buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitWhole();
                out.write(buffer, 0, read);
                passed.addAndGet(read);
            }
        } catch (IOException ended) {
            // Either end may go whenever it likes: the other is told by the closing.
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private synchronized void awaitWhole() throws IOException {
        try {
            while (cut) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed all the same.
        }
    }

    private static void daemon(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
