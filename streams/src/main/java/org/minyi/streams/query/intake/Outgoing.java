package org.minyi.streams.query.intake;

import org.minyi.schemas.Topic;

/** A record on its way to its topic. */
record Outgoing(Topic<?, ?> topic, byte[] key, byte[] value) {}
