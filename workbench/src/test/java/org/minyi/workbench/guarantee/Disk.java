package org.minyi.workbench.guarantee;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A disk of its own that can be full: a file system in memory, which only root may mount. */
final class Disk implements AutoCloseable {

    private static final String ROOMY = "8g";
    /** What is left on a full one at first. */
    static final long LEFT_BYTES = 256 * 1024;

    private static final int TRIES = 100;

    private final Path place;

    private Disk(Path place) {
        this.place = place;
    }

    /** Mounts one there, where this machine allows it. */
    static Optional<Disk> at(Path place) throws IOException, InterruptedException {
        Files.createDirectories(place);
        return Shell.run("mount", "-t", "tmpfs", "-o", "size=" + ROOMY, "minyi-guarantees", place.toString()) == 0
                ? Optional.of(new Disk(place))
                : Optional.empty();
    }

    /** Why there is none. */
    static Optional<String> refused() {
        return Optional.of("a disk that can be full is mounted as root only");
    }

    /** Leaves next to no room on it; a disk cannot be made smaller than what was written to it since it was measured. */
    void fill() throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            var store = Files.getFileStore(place);
            long size = store.getTotalSpace() - store.getUnallocatedSpace() + LEFT_BYTES;
            if (Shell.run(resized(Long.toString(size))) == 0) {
                return;
            }
        }
        throw new IllegalStateException(place + " was written to faster than it could be measured");
    }

    /** Makes room again. */
    void free() throws IOException, InterruptedException {
        Shell.mustRun(List.of(resized(ROOMY)));
    }

    /** How many bytes are free. */
    long left() throws IOException {
        return Files.getFileStore(place).getUsableSpace();
    }

    private String[] resized(String size) {
        return new String[] {"mount", "-o", "remount,size=" + size, place.toString()};
    }

    @Override
    public void close() {
        try {
            Shell.mustRun(List.of("umount", place.toString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
