package org.minyi.workbench.guarantee;

import static org.minyi.workbench.desk.TryDesk.CITY;

import java.util.List;
import org.minyi.workbench.desk.Figures;

/** In whatever order facts came, and whichever instance is asked, the figures are those that the year was made for. */
final class OrderFree implements Guarantee {

    @Override
    public List<String> broken(Outcome outcome) {
        var expected = outcome.expected();
        if (expected.isEmpty()) {
            return List.of("no figure is expected");
        }
        return outcome.instances().stream()
                .flatMap(instance -> new Figures(instance.api())
                        .differences(CITY.year(), expected).stream()
                                .map(difference -> "instance " + instance.id() + ": " + difference))
                .toList();
    }
}
