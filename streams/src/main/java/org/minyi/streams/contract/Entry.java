package org.minyi.streams.contract;

/**
 * A line in the ledger, in which every event that comes in is counted under exactly one outcome.
 *
 * @param account one of the ledger measures
 * @param bookedAt the moment under whose day it is booked, epoch milliseconds
 * @param amount how many events; negative when an earlier entry is taken back
 */
public record Entry(Measure account, long bookedAt, int amount) {}
