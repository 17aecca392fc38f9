package org.minyi.connectors;

import java.util.List;

/** What became of one row of a file. */
public sealed interface Outcome {

    /** The line that the row begins in. */
    long line();

    /** The row as the file has it. */
    byte[] original();

    /**
     * Events that the row tells of.
     *
     * @param messages at least one
     * @param refusals of further events that the row tells of and that cannot be used
     */
    record Events(long line, byte[] original, List<Message> messages, List<Refusal> refusals) implements Outcome {}

    /**
     * A record in bytes of its own, good or bad, that goes where it says.
     *
     * @param topic the topic that it is meant for
     */
    record Raw(long line, byte[] original, org.minyi.schemas.Topic<?, ?> topic, byte[] key, byte[] value)
            implements Outcome {}

    /**
     * A row that cannot be used.
     *
     * @param source the system it comes from; empty if that cannot be told
     */
    record Refused(long line, byte[] original, String source, Refusal refusal) implements Outcome {}

    /** A row that the mapping leaves out on purpose. */
    record Skipped(long line, byte[] original) implements Outcome {}
}
