package org.minyi.streams.contract;

/**
 * A callback that reached the citizen.
 *
 * @param at when, epoch milliseconds
 */
public record CalledBack(long at, Callback said) {}
