package org.minyi.streams.query.work;

/** Tells the life of a ticket or a rating, event by event, from the facts. */
public interface Chronicle {

    /**
     * The life of a ticket.
     *
     * @param id {@code source:ticketId}
     * @throws UnknownException when no fact is about such a ticket
     */
    Timeline ticket(String id);

    /**
     * The life of a rating.
     *
     * @param id {@code source:ratingId}
     * @throws UnknownException when no fact is about such a rating
     */
    Timeline rating(String id);
}
