package org.minyi.streams.contract;

/** What is added to one window of a scope. */
public record Difference(Window window, Counts counts) {}
