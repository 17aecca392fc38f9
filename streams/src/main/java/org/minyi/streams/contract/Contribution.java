package org.minyi.streams.contract;

/** What something adds to one cell. */
public record Contribution(CellKey key, Counts counts) {}
