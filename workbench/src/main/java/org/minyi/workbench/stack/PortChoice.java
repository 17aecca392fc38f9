package org.minyi.workbench.stack;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Chooses a stack's ports: those asked for or none at all, else those of last time, else free ones. */
final class PortChoice {
    private final Set<Integer> chosen = new HashSet<>();

    private PortChoice() {}

    /** @throws StackException if a port that was asked for is taken */
    static Ports of(StackSettings settings, Ports lastTime) throws IOException {
        var choice = new PortChoice();
        choice.keep(settings.kafkaPort(), "--kafka-port");
        choice.keep(settings.registryPort(), "--registry-port");
        choice.keep(settings.httpPort(), "--port");
        choice.keep(settings.connectPort().orElse(0), "--connect-port");
        return new Ports(
                choice.choose(settings.kafkaPort(), lastTime.kafka()),
                choice.choose(0, lastTime.controller()),
                choice.choose(settings.registryPort(), lastTime.registry()),
                choice.choose(settings.httpPort(), lastTime.http()),
                settings.connectPort().isEmpty()
                        ? lastTime.connect()
                        : choice.choose(settings.connectPort().getAsInt(), lastTime.connect()));
    }

    private void keep(int wanted, String option) {
        if (wanted == 0) {
            return;
        }
        if (!chosen.add(wanted)) {
            throw new StackException("Port %d is asked for twice; choose another with %s.".formatted(wanted, option));
        }
        if (!Loopback.isFree(wanted)) {
            throw new StackException("Port %d is taken by another program; choose another with %s, or stop the program."
                    .formatted(wanted, option));
        }
    }

    private int choose(int wanted, int lastTime) throws IOException {
        if (wanted != 0) {
            return wanted;
        }
        var port = lastTime != 0 && !chosen.contains(lastTime) && Loopback.isFree(lastTime) ? lastTime : anyFree();
        chosen.add(port);
        return port;
    }

    private int anyFree() throws IOException {
        var port = Loopback.freePort();
        return chosen.contains(port) ? anyFree() : port;
    }
}
