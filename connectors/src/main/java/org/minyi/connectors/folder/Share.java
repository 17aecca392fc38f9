package org.minyi.connectors.folder;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which of the files are one task's.
 *
 * <p>They are dealt out by size: two copies of a file, under whatever names, then come to the same task, which sees that
 * it has read the second before. Two tasks that read a copy each at the same time could not.
 */
record Share(int task, int tasks) {

    private static final String TASK = "task";
    private static final String TASKS = "tasks";

    /** The settings of each of so many tasks. */
    static List<Map<String, String>> deal(Map<String, String> properties, int tasks) {
        return IntStream.range(0, tasks)
                .mapToObj(task -> {
                    Map<String, String> each = new HashMap<>(properties);
                    each.put(TASK, Integer.toString(task));
                    each.put(TASKS, Integer.toString(tasks));
                    return each;
                })
                .toList();
    }

    /** The share in a task's settings; everything where none is named. */
    static Share of(Map<String, String> properties) {
        return new Share(
                Integer.parseInt(properties.getOrDefault(TASK, "0")),
                Integer.parseInt(properties.getOrDefault(TASKS, "1")));
    }

    boolean has(FileState file) {
        return Math.floorMod(Long.hashCode(file.size()), tasks) == task;
    }

    /** A file as it was seen. */
    record FileState(Path path, long size, long modified) {}
}
