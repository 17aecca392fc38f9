package org.minyi.streams;

import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Metric;

/** A figure of which it is asked why it differs. */
record Tracked(Metric metric, CellKey key) {}
