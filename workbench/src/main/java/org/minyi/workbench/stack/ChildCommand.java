package org.minyi.workbench.stack;

import java.util.ArrayList;
import java.util.List;

/** How one child JVM is started. */
record ChildCommand(String name, List<String> jvmFlags, String classpath, String mainClass, List<String> args) {
    // Ctrl-C reaches the whole terminal group; children must not end before the parent ends them in order. A signal
    // that is ignored when a JVM starts stays ignored.
    private static final List<String> DEAF_TO_CTRL_C = List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private static final List<String> ALWAYS = List.of(
            "-Dfile.encoding=UTF-8",
            // A child out of memory shall end, not limp.
            "-XX:+ExitOnOutOfMemoryError");

    ChildCommand {
        jvmFlags = List.copyOf(jvmFlags);
        args = List.copyOf(args);
    }

    /** The words of the command line; the class path travels in the environment, to keep process lists readable. */
    List<String> words() {
        var words = new ArrayList<>(DEAF_TO_CTRL_C);
        words.add(Installation.java());
        words.addAll(ALWAYS);
        words.addAll(jvmFlags);
        words.add(Tether.class.getName());
        words.add(mainClass);
        words.addAll(args);
        return words;
    }
}
