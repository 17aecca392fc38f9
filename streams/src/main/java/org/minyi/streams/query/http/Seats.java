package org.minyi.streams.query.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import org.minyi.streams.query.problem.ProblemKind;
import org.minyi.streams.query.problem.RefusedRequestException;

/**
 * Lets no client address hold more than its share of the live streams. This machine's own address is let off: behind it
 * stands whoever runs Minyi, or a proxy through which everybody comes, and both would be shut out together.
 */
public final class Seats {

    private final Map<String, Integer> taken = new HashMap<>();

    /** The same handler for those who still have a seat, which is free again when their stream ends. */
    public Handler forEach(Handler stream) {
        return context -> {
            var address = context.ip();
            take(address);
            try {
                stream.handle(context);
            } finally {
                leaveLater(context, address);
            }
        };
    }

    /**
     * Takes one.
     *
     * @throws RefusedRequestException when that address has all it may have
     */
    synchronized void take(String address) {
        if (isOurs(address)) {
            return;
        }
        if (taken.getOrDefault(address, 0) >= Limits.STREAMS_OF_ADDRESS) {
            throw new RefusedRequestException(
                    ProblemKind.TOO_MANY_STREAMS,
                    "同一地址最多同时打开%1$d个实时连接。 An address may hold at most %1$d live streams: close some of them"
                            .formatted(Limits.STREAMS_OF_ADDRESS));
        }
        taken.merge(address, 1, Integer::sum);
    }

    synchronized void leave(String address) {
        taken.computeIfPresent(address, (same, seats) -> seats > 1 ? seats - 1 : null);
    }

    private void leaveLater(Context context, String address) {
        if (context.req().isAsyncStarted()) {
            context.req().getAsyncContext().addListener(new Leaving(address));
        } else {
            leave(address);
        }
    }

    private static boolean isOurs(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Gives the seat back once, whichever way the stream ends. */
    private final class Leaving implements AsyncListener {

        private final String address;

        Leaving(String address) {
            this.address = address;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            leave(address);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // It is completed after that.
        }

        @Override
        public void onError(AsyncEvent event) {
            // It is completed after that.
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
