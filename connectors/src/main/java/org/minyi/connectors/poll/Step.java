package org.minyi.connectors.poll;

import org.minyi.connectors.Outcome;
import org.minyi.connectors.relay.Span;

/** What became of a row, and where it stands. */
record Step(Outcome outcome, Span span) {}
