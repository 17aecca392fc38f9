package org.minyi.workbench.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The tree of categories as a choice among its leaves. */
final class Categories {

    private final Choice<Leaf> leaves;

    /**
     * A category that has none below it.
     *
     * @param path codes from the root on, with {@code /} between them
     * @param bureau the code of the bureau it is dispatched to
     */
    record Leaf(String path, String name, String bureau, double weight) {}

    Categories(List<TicketHabits.Category> categories) {
        List<Leaf> all = new ArrayList<>();
        categories.forEach(category -> all.addAll(leaves(category)));
        this.leaves = Choice.of(all, Leaf::weight);
    }

    /** The category at a number from 0 to before 1. */
    Leaf at(double share) {
        return leaves.at(share);
    }

    /** The first takes most of its parent's weight, the second half as much, the third a third. */
    private static List<Leaf> leaves(TicketHabits.Category category) {
        List<Leaf> leaves = new ArrayList<>();
        double all = 0;
        for (int i = 1; i <= category.of().size(); i++) {
            all += 1.0 / i;
        }
        for (Map.Entry<String, String> leaf : category.of().entrySet()) {
            String path = category.code() + "/" + leaf.getKey();
            double weight = category.weight() / all / (leaves.size() + 1);
            leaves.add(new Leaf(path, leaf.getValue(), category.bureau(), weight));
        }
        return leaves;
    }
}
