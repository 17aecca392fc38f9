package org.minyi.streams.fold;

import org.minyi.streams.contract.Fact;
import org.minyi.streams.store.PackReader;
import org.minyi.streams.store.PackWriter;

/** Writes and reads one kind of fact in the packed form of the state, which is the same for equal facts. */
interface FactCodec<F extends Fact> {

    void write(F fact, PackWriter to);

    F read(PackReader from);
}
