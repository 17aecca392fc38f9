package org.minyi.workbench.bench.catchup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.TopicPartition;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.streams.query.topics.Offsets;
import org.minyi.workbench.city.Inlet;

/** What is counted: a city's year, or one kind of its facts. */
public enum Workload {
    RATINGS(List.of(Topics.RATINGS)),
    TICKETS(List.of(Topics.TICKETS)),
    CALLS(List.of(Topics.CALLS)),
    YEAR(List.of(Topics.CALLS, Topics.TICKETS, Topics.RATINGS, Topics.SESSIONS, Topics.SERVICES));

    private static final int TOLD_EVERY = 10_000;

    private final List<Topic<String, ? extends SpecificRecord>> topics;

    Workload(List<? extends Topic<String, ? extends SpecificRecord>> topics) {
        this.topics = List.copyOf(topics);
    }

    /** The topics of its facts. */
    List<Topic<String, ? extends SpecificRecord>> topics() {
        return topics;
    }

    /** Up to where its topics reach. */
    Map<TopicPartition, Long> ends(Offsets offsets) {
        return offsets.ends(topics.stream()
                .flatMap(topic -> offsets.partitions(topic.name()).stream())
                .toList());
    }

    /** How it is called on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * An inlet that lets its facts through, and the roster, and nothing else.
     *
     * @param told now and then, how many facts have come, those included that were not let through
     */
    Inlet only(Inlet inlet, LongConsumer told) {
        return new Inlet() {

            private long come;

            @Override
            public <V extends SpecificRecord> void event(Topic<String, V> topic, String key, V event) {
                if (lets(topic)) {
                    inlet.event(topic, key, event);
                }
                count();
            }

            @Override
            public void raw(Topic<?, ?> topic, byte[] key, byte[] value) {
                if (lets(topic)) {
                    inlet.raw(topic, key, value);
                }
                count();
            }

            private void count() {
                come++;
                if (come % TOLD_EVERY == 0) {
                    told.accept(come);
                }
            }
        };
    }

    private boolean lets(Topic<?, ?> topic) {
        return topics.contains(topic) || topic.equals(Topics.DEPARTMENTS);
    }
}
