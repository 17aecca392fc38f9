package org.minyi.streams.notice;

import java.util.Collection;
import java.util.Optional;
import org.minyi.schemas.BadRating;

/**
 * The bad ratings whose cause has not been rectified yet, by their key; those that are done with leave it. It holds as
 * many as fit into a sixteenth of the heap.
 */
public final class OpenRatings {

    private static final int PART_OF_HEAP = 16;
    private static final int BYTES = 700;

    private final Bounded<BadRating> open =
            new Bounded<>("open bad ratings", Bounded.heap(PART_OF_HEAP, BYTES), BadRating::getRatedAt);

    /** How a bad rating stands now; empty where it is none any longer. */
    public void show(String key, Optional<BadRating> rating) {
        rating.filter(each -> each.getRectifiedAt() == null)
                .ifPresentOrElse(each -> open.put(key, each), () -> open.remove(key));
    }

    /** The one of that key, if it is open. */
    public Optional<BadRating> find(String key) {
        return open.find(key);
    }

    /** All of them, in no order; they go on changing. */
    public Collection<BadRating> all() {
        return open.all();
    }

    /** How many were too many to be held. */
    public long forgotten() {
        return open.forgotten();
    }
}
