package org.minyi.streams.contract;

/**
 * A step in a ticket's life that starts, stops or moves one of its clocks.
 *
 * @param at when, epoch milliseconds
 * @param deadline the deadline that the source gave with it; {@link Moment#NEVER} if it gave none
 * @param extension by how much it puts the deadline off
 */
public record Turn(TicketFact.Type type, long at, long deadline, Extension extension) {}
