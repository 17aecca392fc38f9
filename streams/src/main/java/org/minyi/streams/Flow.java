package org.minyi.streams;

import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Event;
import org.minyi.schemas.Topic;
import org.minyi.streams.accept.Acceptance;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Measuring;
import org.minyi.streams.fold.Lifecycle;

/**
 * One kind of feedback from its topic to its figures: the rules of each stage, which the pipeline and the recount
 * share.
 *
 * @param name the name of its steps and stores
 */
public record Flow<V extends SpecificRecord & Event, F extends Fact, E>(
        String name,
        Topic<String, V> topic,
        Acceptance<V, F> acceptance,
        Lifecycle<F, E> lifecycle,
        Measuring<E> measuring) {}
