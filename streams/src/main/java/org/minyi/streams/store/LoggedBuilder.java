package org.minyi.streams.store;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** Builds a store that writes its changelog itself; name and changelog are as another builder would have them. */
final class LoggedBuilder<S extends StateStore> implements StoreBuilder<S> {

    private final StoreBuilder<?> inner;
    private final Supplier<S> stores;

    LoggedBuilder(StoreBuilder<?> inner, Supplier<S> stores) {
        this.inner = inner;
        this.stores = stores;
    }

    @Override
    public S build() {
        return stores.get();
    }

    @Override
    public StoreBuilder<S> withCachingEnabled() {
        throw new UnsupportedOperationException("a write-behind store caches by itself");
    }

    @Override
    public StoreBuilder<S> withCachingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<S> withLoggingEnabled(Map<String, String> config) {
        inner.withLoggingEnabled(config);
        return this;
    }

    @Override
    public StoreBuilder<S> withLoggingDisabled() {
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
