package org.minyi.streams.contract;

/**
 * A 好差评 rating as its whole history tells it.
 *
 * @param id {@code source:ratingId}
 * @param ratedAt when it was given, epoch milliseconds: the window it counts in
 * @param firstLevel the level first given, 5 to 1
 * @param level the level that holds: of the first supplement (追评), else the first level
 * @param active whether the citizen gave it, on their own or invited
 * @param supplementedAt when it was supplemented, epoch milliseconds; {@link Moment#NEVER} if it was not
 * @param contactedAt when the citizen was first called back; {@link Moment#NEVER} if not
 * @param rectifiedAt when it was first reported rectified; {@link Moment#NEVER} if not
 */
public record Rating(
        String id,
        long ratedAt,
        int firstLevel,
        int level,
        boolean active,
        String region,
        String unit,
        String channel,
        String hall,
        String complaintTicket,
        long supplementedAt,
        long contactedAt,
        long rectifiedAt) {

    private static final int LEAST_FAVOURABLE = 3;

    /** The source that the rating came from. */
    public String source() {
        return EntityId.source(id);
    }

    /** Whether the level that holds is 基本满意 or better. */
    public boolean favourable() {
        return favourable(level);
    }

    /** Whether that level is 基本满意 or better. */
    public static boolean favourable(int level) {
        return level >= LEAST_FAVOURABLE;
    }

    /** Whether the level first given was 不满意 or worse. */
    public boolean firstBad() {
        return firstLevel < LEAST_FAVOURABLE;
    }
}
