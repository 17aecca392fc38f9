package org.minyi.workbench.stack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The children of one stack, ended in the reverse order of their start: always all of them, and once. */
final class ProcessGroup implements AutoCloseable {
    private final DataDirectory data;
    private final List<ChildProcess> children = new ArrayList<>();
    private volatile boolean closed;

    ProcessGroup(DataDirectory data) {
        this.data = data;
    }

    /** @throws StackException if the group is closed, or the process cannot be started */
    synchronized ChildProcess start(ChildCommand command) {
        var child = started(command);
        children.add(child);
        return child;
    }

    /** Starts another in the place of one that has ended: whoever stands on it is still ended before it. */
    synchronized ChildProcess startAgain(ChildProcess ended, ChildCommand command) {
        var child = started(command);
        children.set(children.indexOf(ended), child);
        return child;
    }

    private ChildProcess started(ChildCommand command) {
        if (closed) {
            throw new StackException("The stack is stopping; the %s was not started.".formatted(command.name()));
        }
        try {
            var child = ChildProcess.start(command, data.logs());
            Leftovers.note(data.children(), child.handle());
            return child;
        } catch (IOException failed) {
            throw new StackException("The %s could not be started (%s).".formatted(command.name(), failed), failed);
        }
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!children.isEmpty()) {
            children.remove(children.size() - 1).stop();
        }
    }
}
