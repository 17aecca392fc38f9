package org.minyi.streams.contract;

/** What a transaction adds to one window of a scope. */
public record Difference(Window window, Counts counts) {}
