package org.minyi.streams.store;

import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** Builds a store around the one that another builder builds; everything else is the other's. */
final class WrappingBuilder<I extends StateStore, O extends StateStore> implements StoreBuilder<O> {

    private final StoreBuilder<I> inner;
    private final Function<I, O> around;

    WrappingBuilder(StoreBuilder<I> inner, Function<I, O> around) {
        this.inner = inner;
        this.around = around;
    }

    @Override
    public O build() {
        return around.apply(inner.build());
    }

    @Override
    public StoreBuilder<O> withCachingEnabled() {
        throw new UnsupportedOperationException("a write-behind store caches by itself");
    }

    @Override
    public StoreBuilder<O> withCachingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<O> withLoggingEnabled(Map<String, String> config) {
        inner.withLoggingEnabled(config);
        return this;
    }

    @Override
    public StoreBuilder<O> withLoggingDisabled() {
        throw new UnsupportedOperationException("without its changelog a write-behind store loses state");
    }

    @Override
    public Map<String, String> logConfig() {
        return inner.logConfig();
    }

    @Override
    public boolean loggingEnabled() {
        return inner.loggingEnabled();
    }

    @Override
    public String name() {
        return inner.name();
    }
}
