package org.minyi.connectors.mapping;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/** An event of a row, by the rule that made it. */
record Made(EventRule rule, Instant at, SpecificRecord event) {}
