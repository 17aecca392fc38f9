package org.minyi.streams.contract;

/** The two numbers of a figure; a count has a numerator only. */
public enum Part {
    NUMERATOR,
    DENOMINATOR
}
