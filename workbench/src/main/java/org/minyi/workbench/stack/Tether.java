package org.minyi.workbench.stack;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Arrays;

/** Entry point of every child: runs another main class and ends this JVM when the parent's end of stdin closes. */
public final class Tether {
    /** How long shutdown hooks may take before the JVM is halted. */
    static final Duration ORDERLY_END = Duration.ofSeconds(40);

    private Tether() {}

    /**
     * @param args the main class to run, then its arguments
     * @throws ReflectiveOperationException if there is no such main class
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        // The pipe closes with the parent however it dies, SIGKILL included: no child survives it.
        daemon("tether", () -> {
            awaitEndOf(System.in);
            end();
        });
        run(args[0], Arrays.copyOfRange(args, 1, args.length));
    }

    private static void run(String mainClass, String[] args) throws ReflectiveOperationException {
        var main = Class.forName(mainClass).getMethod("main", String[].class);
        try {
            main.invoke(null, (Object) args);
        } catch (InvocationTargetException failed) {
            failed.getCause().printStackTrace();
            // Threads that a half-started main left behind must not keep the child alive.
            System.exit(1);
        }
    }

    private static void awaitEndOf(InputStream stdin) {
        try {
            while (stdin.read() >= 0) {
                // Nothing is said on this pipe; only its end means something.
            }
        } catch (IOException gone) {
            // A broken pipe says the same as its end.
        }
    }

    private static void end() {
        daemon("tether-halt", () -> {
            sleep(ORDERLY_END);
            Runtime.getRuntime().halt(1);
        });
        System.exit(0);
    }

    private static void daemon(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
