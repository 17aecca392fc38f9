package org.minyi.workbench.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** A file that another thread compresses, block by block, while the next block is being filled. */
public final class CompressedElsewhere extends OutputStream {

    private static final int BLOCK = 1 << 18;

    private final OutputStream file;
    private final Executor compressor;
    private byte[] filling = new byte[BLOCK];
    private byte[] other = new byte[BLOCK];
    private int filled;
    private CompletableFuture<Void> working = CompletableFuture.completedFuture(null);

    /** Compresses into that file by means of one thread of that executor. */
    public CompressedElsewhere(OutputStream file, Executor compressor) throws IOException {
        this.file = new SwiftGzip(file);
        this.compressor = compressor;
    }

    @Override
    public void write(int single) throws IOException {
        if (filled == BLOCK) {
            handOver();
        }
        filling[filled++] = (byte) single;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int left = length;
        while (left > 0) {
            if (filled == BLOCK) {
                handOver();
            }
            int some = Math.min(left, BLOCK - filled);
            System.arraycopy(bytes, from + length - left, filling, filled, some);
            filled += some;
            left -= some;
        }
    }

    @Override
    public void close() throws IOException {
        try (file) {
            handOver();
            await();
        }
    }

    /** Waits for the block before, so that there are never more than two. */
    private void handOver() throws IOException {
        await();
        byte[] full = filling;
        int length = filled;
        working = CompletableFuture.runAsync(() -> compress(full, length), compressor);
        filling = other;
        other = full;
        filled = 0;
    }

    private void compress(byte[] full, int length) {
        try {
            file.write(full, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await() throws IOException {
        try {
            working.join();
        } catch (CompletionException broken) {
            throw new IOException(
                    "The file cannot be written: " + broken.getCause().getMessage(), broken);
        }
    }
}
