package org.minyi.workbench.cluster;

import org.minyi.schemas.Topic;

/** What has to be done about a topic, so that it is as declared. */
public sealed interface TopicStep {

    /** The topic. */
    Topic<?, ?> topic();

    /** Its kind, as a sign: + creates, ~ sets, ! leaves. */
    String mark();

    /** What it does, in a line. */
    String text();

    /** There is none yet: it is created. */
    record Create(Topic<?, ?> topic) implements TopicStep {

        @Override
        public String mark() {
            return "+";
        }

        @Override
        public String text() {
            return topic.partitions() + " partitions, "
                    + (topic.kind() == Topic.Kind.FACTS
                            ? "kept for ever, stamped on arrival"
                            : "compacted: the latest of each key");
        }
    }

    /** A setting that keeps more, or stamps otherwise from now on: it is set. */
    record Set(Topic<?, ?> topic, String key, String from, String to) implements TopicStep {

        @Override
        public String mark() {
            return "~";
        }

        @Override
        public String text() {
            return key + " " + from + " → " + to;
        }
    }

    /** What differs and cannot be set without losing or moving records: it is told, and left alone. */
    record Leave(Topic<?, ?> topic, String text) implements TopicStep {

        @Override
        public String mark() {
            return "!";
        }
    }
}
