package org.minyi.streams.query.health;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.minyi.streams.query.problem.KafkaRefusedException;
import org.minyi.streams.query.topics.OpenTransaction;
import org.minyi.streams.query.topics.OwnTransactions;
import org.minyi.streams.query.topics.SideThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends transactions that hang. Kafka can lose track of one when a broker stands still or dies: then nobody ends it, and whoever
 * reads only what is committed waits before it for ever, the application itself as well.
 */
public final class TransactionWatch implements AutoCloseable, MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    /** No transaction of the stream lasts longer than 10 s; if the settings allow more, the coordinator knows of it. */
    private static final int OLD = 3;

    private static final int OF_A_MINUTE = 6;

    private final OwnTransactions transactions;
    private final SideThread thread = new SideThread(
            "minyi-transactions",
            BETWEEN_LOOKS,
            "it cannot be seen now whether a transaction hangs",
            this::keepLooking);
    private final Map<OpenTransaction, Integer> seen = new HashMap<>();
    private final Set<OpenTransaction> told = new HashSet<>();
    private final LongAdder ended = new LongAdder();
    private Set<OpenTransaction> before = Set.of();
    private volatile int hanging;

    /** Watches those, once it is started. */
    public TransactionWatch(OwnTransactions transactions) {
        this.transactions = transactions;
    }

    /** Begins to look. */
    public void start() {
        thread.start();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("minyi.transactions.hanging", this, watch -> watch.hanging)
                .description("Transactions that have stood open for a minute")
                .register(registry);
        FunctionCounter.builder("minyi.transactions.ended", ended, LongAdder::sum)
                .description("Hanging transactions that this instance has ended")
                .register(registry);
    }

    @Override
    public void close() {
        thread.close();
        transactions.close();
    }

    private void keepLooking() throws InterruptedException {
        while (!thread.isClosing()) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            look();
        }
    }

    /** Ends what has stood open for some looks and was found forgotten in two of them, one after the other. */
    private void look() {
        var open = transactions.open();
        seen.keySet().retainAll(open);
        told.retainAll(open);
        open.forEach(each -> seen.merge(each, 1, Integer::sum));
        var forgotten = forgotten(longerThan(OLD));
        forgotten.stream().filter(before::contains).forEach(this::end);
        before = forgotten;
        var hang = longerThan(OF_A_MINUTE);
        hang.forEach(each -> tell(each, "nothing has ended it for a minute"));
        hanging = hang.size();
    }

    private Set<OpenTransaction> longerThan(int looks) {
        return seen.entrySet().stream()
                .filter(each -> each.getValue() > looks)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Set<OpenTransaction> forgotten(Set<OpenTransaction> old) {
        return old.isEmpty() ? Set.of() : transactions.forgotten(old);
    }

    private void end(OpenTransaction hangs) {
        try {
            transactions.abort(hangs);
            seen.remove(hangs);
            ended.increment();
            LOG.warn("ended a transaction that hung: {}", hangs);
        } catch (KafkaRefusedException e) {
            tell(hangs, e.getMessage());
        }
    }

    private void tell(OpenTransaction hangs, String why) {
        if (told.add(hangs)) {
            LOG.error("a transaction hangs: {}. {}; docker/operations.md says how to end it", hangs, why);
        }
    }
}
