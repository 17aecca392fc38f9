package org.minyi.streams.contract;

/**
 * What a callback (回访) found out.
 *
 * @param effective whether the citizen was reached and answered
 * @param resolved whether they say the matter is resolved; no when they were not asked
 * @param level how satisfied they are, 5 to 1; 0 if they did not say
 */
public record Callback(boolean effective, boolean resolved, int level) {

    /** No callback, or one that reached nobody. */
    public static final Callback NONE = new Callback(false, false, 0);

    private static final int LEAST_SATISFIED = 3;

    /** Whether they are at least fairly satisfied (基本满意). */
    public boolean satisfied() {
        return level >= LEAST_SATISFIED;
    }
}
