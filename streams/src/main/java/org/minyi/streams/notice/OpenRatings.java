package org.minyi.streams.notice;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.minyi.schemas.BadRating;

/** The bad ratings whose cause has not been rectified yet, by their key; those that are done with leave it. */
public final class OpenRatings {

    private final Map<String, BadRating> open = new ConcurrentHashMap<>();

    /** How a bad rating stands now; empty where it is none any longer. */
    public void show(String key, Optional<BadRating> rating) {
        rating.filter(each -> each.getRectifiedAt() == null)
                .ifPresentOrElse(each -> open.put(key, each), () -> open.remove(key));
    }

    /** The one of that key, if it is open. */
    public Optional<BadRating> find(String key) {
        return Optional.ofNullable(open.get(key));
    }

    /** All of them, in no order; they go on changing. */
    public Collection<BadRating> all() {
        return open.values();
    }
}
