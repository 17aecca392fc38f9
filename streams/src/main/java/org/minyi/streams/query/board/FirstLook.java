package org.minyi.streams.query.board;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;
import org.minyi.streams.query.problem.NotReadyException;
import org.minyi.streams.query.topics.SideThread;

/**
 * Asks the board, as soon as it can be read, what would take longest the first time: who the members of each dimension
 * are, and every figure of the last years of the city. So nobody waits for it who asks then.
 */
public final class FirstLook implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(200);
    private static final int YEARS = 2;
    private static final int FIRST_YEAR = 2000;

    private final Board board;
    private final List<Metric> catalogue;
    private final InstantSource clock;
    private final SideThread thread = new SideThread("minyi-first-look", this::run);

    /** Looks at that board once it is started. */
    public FirstLook(Board board, List<Metric> catalogue, InstantSource clock) {
        this.board = board;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Begins. */
    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.close();
    }

    private void run() throws InterruptedException {
        while (!hasLooked()) {
            Thread.sleep(EVERY.toMillis());
        }
    }

    private boolean hasLooked() {
        try {
            ScopeList.DIMENSIONS.forEach(board::scopes);
            lastYears().forEach(this::look);
            return true;
        } catch (NotReadyException e) {
            return false;
        }
    }

    /** Of those of which anything is known, the last, the latest of them last. */
    private List<Window> lastYears() {
        int now = clock.instant().atZone(board.windows().zone()).getYear();
        var known = IntStream.rangeClosed(FIRST_YEAR, now)
                .mapToObj(year -> new Window(Integer.toString(year)))
                .filter(year -> !board.counts(new CellKey(Scope.CITY, year)).isZero())
                .toList();
        return known.subList(Math.max(0, known.size() - YEARS), known.size());
    }

    private void look(Window year) {
        catalogue.forEach(metric -> metric.read(board, new CellKey(Scope.CITY, year)));
    }
}
