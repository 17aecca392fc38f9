package org.minyi.streams.query.wall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.minyi.streams.query.http.Json;
import org.minyi.streams.query.problem.BusyException;
import org.minyi.streams.query.problem.NotReadyException;
import org.minyi.streams.query.topics.SideThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows the wall to whoever watches, as it changes. One thread draws it up, at most every 75 ms, if something has changed
 * or its time has come, and only while somebody watches; those who make the changes only set a flag.
 */
public final class WallFeed implements MeterBinder, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WallFeed.class);
    private static final int MOST_VIEWERS = 300;
    private static final long PAUSE_MS = 75;
    private static final ObjectMapper JSON = Json.mapper();

    private final Supplier<Wall> walls;
    private final InstantSource clock;
    private final Set<Viewer> viewers = new LinkedHashSet<>();
    private final LongAdder dropped = new LongAdder();
    private final SideThread thread = new SideThread("minyi-wall", this::run);
    private volatile boolean changed;
    private boolean closed;
    private Shown latest;

    /**
     * A wall as it is sent.
     *
     * @param id rises with every change of the content
     * @param json in one line
     * @param event the bytes that go to every viewer, not to be changed; written down once for all of them
     */
    record Shown(long id, Wall wall, String json, byte[] event) {

        static Shown of(long id, Wall wall, String json) {
            var event = "id: " + id + "\nevent: wall\ndata: " + json + "\n\n";
            return new Shown(id, wall, json, event.getBytes(StandardCharsets.UTF_8));
        }

        /** The same content at another moment. */
        Shown as(Wall wall) {
            return new Shown(id, wall, json, event);
        }
    }

    /** A feed of these walls, not running yet. */
    public WallFeed(WallMaker walls, InstantSource clock) {
        this(walls::wall, clock);
    }

    WallFeed(Supplier<Wall> walls, InstantSource clock) {
        this.walls = walls;
        this.clock = clock;
    }

    /** Begins to draw up walls for whoever comes. */
    public void start() {
        thread.start();
    }

    /** Says that the wall may look otherwise now. */
    public void changed() {
        changed = true;
    }

    /**
     * Takes a viewer in, who is shown the wall at once.
     *
     * @param has the id of the wall that the viewer has; 0 for none
     * @throws BusyException when there are too many, or the feed is closed
     */
    synchronized Viewer join(long has) {
        if (closed || viewers.size() >= MOST_VIEWERS) {
            throw new BusyException("大屏连接已满，请稍后再试。 " + MOST_VIEWERS + " watch the wall already: try again later");
        }
        var viewer = new Viewer(has, clock);
        viewers.add(viewer);
        changed = true;
        notifyAll();
        return viewer;
    }

    /** The viewer's own thread takes nothing any more. */
    synchronized void leave(Viewer viewer) {
        viewer.leave();
        viewers.remove(viewer);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            dropAll();
        }
        thread.close();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("minyi.wall.viewers", () -> watching().size())
                .description("Who watches the wall over HTTP at this instance")
                .register(registry);
        FunctionCounter.builder("minyi.wall.dropped", dropped, LongAdder::sum)
                .description("Viewers who were dropped because they took nothing for long, since the start")
                .register(registry);
    }

    private void run() throws InterruptedException {
        while (awaitViewers()) {
            look();
            Thread.sleep(PAUSE_MS);
        }
    }

    private synchronized boolean awaitViewers() throws InterruptedException {
        while (viewers.isEmpty() && !closed) {
            wait();
        }
        return !closed;
    }

    /** Draws the wall up if there may be a new one, shows it, and drops whoever does not take it. */
    void look() {
        try {
            if (changed
                    || latest == null
                    || !clock.instant().isBefore(latest.wall().turnsAt())) {
                changed = false;
                latest = shown(walls.get());
            }
            for (var viewer : watching()) {
                show(viewer);
            }
        } catch (NotReadyException e) {
            changed = true;
        } catch (RuntimeException e) {
            // Better no wall than one that only seems to be live: whoever watches comes again.
            LOG.error("the wall cannot be drawn up", e);
            dropAll();
        }
    }

    private void show(Viewer viewer) {
        if (viewer.isStuck()) {
            drop(viewer);
        } else {
            viewer.offer(latest);
        }
    }

    private Shown shown(Wall wall) {
        if (latest != null && latest.wall().content().equals(wall.content())) {
            return latest.as(wall);
        }
        // Ids rise over a restart too.
        long id = Math.max(wall.at().toEpochMilli(), latest == null ? 1 : latest.id() + 1);
        return Shown.of(id, wall, json(wall));
    }

    private static String json(Wall wall) {
        try {
            return JSON.writeValueAsString(wall);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized List<Viewer> watching() {
        return List.copyOf(viewers);
    }

    private synchronized void drop(Viewer viewer) {
        dropped.increment();
        viewer.drop();
        viewers.remove(viewer);
    }

    private synchronized void dropAll() {
        watching().forEach(this::drop);
    }
}
