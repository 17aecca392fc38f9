package org.minyi.workbench.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** Stands in for the app: says that it is ready, and at its end whether the broker was still there. */
public final class PretendApp {
    static final String ENDED_WHILE_KAFKA_ANSWERED = "ended while Kafka answered: ";

    private PretendApp() {}

    static ChildCommand of(Stack stack) {
        var ports = List.of(port(stack.addresses().http()), port(stack.kafka()));
        return new ChildCommand("app", List.of(), Installation.classpath(), PretendApp.class.getName(), ports);
    }

    static String port(String address) {
        return address.replaceFirst(".*:", "");
    }

    /** @param args its own port, the broker's port */
    public static void main(String[] args) throws IOException {
        var broker = Integer.parseInt(args[1]);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> System.out.println(ENDED_WHILE_KAFKA_ANSWERED + Loopback.answers(broker))));
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
        var server = HttpServer.create(address, 0);
        server.createContext("/health/ready", request -> {
            request.sendResponseHeaders(200, -1);
            request.close();
        });
        server.start();
    }
}
