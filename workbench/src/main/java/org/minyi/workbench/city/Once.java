package org.minyi.workbench.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The life of what is told by one event, and at most taken back by a second.
 *
 * @param what all that figures see of it
 * @param defect what is wrong with its event
 */
record Once<C>(C what, Fate fate, Optional<Defect> defect) implements Life {

    /**
     * The parts beside those that count, one line a fate.
     *
     * @param total how many count
     * @param telling what would show in the figures if it counted
     */
    static <C> List<Part<Once<C>>> beside(long total, C telling, List<Defect> defects) {
        List<Part<Once<C>>> parts = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            if (fate == Fate.BROKEN) {
                defects.forEach(defect -> parts.add(part(telling, fate, Optional.of(defect), fate.beside(total))));
            } else if (!fate.counted()) {
                parts.add(part(telling, fate, Optional.empty(), fate.beside(total)));
            }
        }
        return parts;
    }

    /** So many that count. */
    static <C> Part<Once<C>> counted(C what, long count) {
        return part(what, Fate.COUNTS, Optional.empty(), count);
    }

    private static <C> Part<Once<C>> part(C what, Fate fate, Optional<Defect> defect, long count) {
        return new Part<>(new Once<>(what, fate, defect), fate, count);
    }

    @Override
    public int length() {
        return fate.voided() ? 2 : 1;
    }

    @Override
    public Gap gap(int step) {
        return takesBack(step) ? Gap.REVIEW : Gap.NONE;
    }

    @Override
    public String refusal(int step) {
        return defect.map(Defect::reason).orElse("");
    }

    /** Whether that event takes the other back; of an orphan it is the only one. */
    boolean takesBack(int step) {
        return step == 1 || fate == Fate.ORPHANED;
    }
}
