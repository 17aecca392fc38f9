package org.minyi.workbench.bench;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** One who watches the wall, cheaply: keeps the bytes of the last snapshot and reads them only when asked. */
final class Watcher implements BodySubscriber<Void> {

    private static final byte[] DATA = {'d', 'a', 't', 'a', ':', ' '};
    private static final int A_WALL = 16 << 10;

    private final Runnable onWall;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private byte[] line = new byte[A_WALL];
    private int length;
    private byte[] wall = new byte[A_WALL];
    private int wallLength;
    private long walls;
    private volatile boolean closing;
    private Flow.Subscription subscription;

    /** Calls back on every snapshot, in the thread that reads it. */
    Watcher(Runnable onWall) {
        this.onWall = onWall;
    }

    /** The last snapshot. */
    synchronized Snapshot last() {
        return Snapshot.of(wall, wallLength);
    }

    /** How many snapshots have come. */
    synchronized long walls() {
        return walls;
    }

    /** Whether the stream has ended though nobody has closed it here. */
    boolean wasDropped() {
        return ended.isDone() && !closing;
    }

    /** Watches no longer. */
    synchronized void close() {
        closing = true;
        if (subscription != null) {
            subscription.cancel();
        }
    }

    @Override
    public CompletionStage<Void> getBody() {
        // The answer is there when its head is: its body has no end.
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        buffers.forEach(this::read);
    }

    @Override
    public void onError(Throwable broken) {
        ended.complete(null);
    }

    @Override
    public void onComplete() {
        ended.complete(null);
    }

    private void read(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            if (next == '\n') {
                endLine();
            } else {
                if (length == line.length) {
                    line = Arrays.copyOf(line, 2 * length);
                }
                line[length++] = next;
            }
        }
    }

    private void endLine() {
        boolean isWall = length > DATA.length && Arrays.equals(line, 0, DATA.length, DATA, 0, DATA.length);
        if (isWall) {
            keep();
        }
        length = 0;
        if (isWall) {
            onWall.run();
        }
    }

    private synchronized void keep() {
        wallLength = length - DATA.length;
        if (wall.length < wallLength) {
            wall = new byte[line.length];
        }
        System.arraycopy(line, DATA.length, wall, 0, wallLength);
        walls++;
    }
}
