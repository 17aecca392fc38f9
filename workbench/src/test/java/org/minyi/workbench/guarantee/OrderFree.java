package org.minyi.workbench.guarantee;

import static org.awaitility.Awaitility.await;
import static org.minyi.workbench.desk.TryDesk.CITY;

import java.util.List;
import org.minyi.workbench.city.ExpectedFigure;
import org.minyi.workbench.desk.ApiException;
import org.minyi.workbench.desk.Figures;
import org.minyi.workbench.desk.TryInstance;

/** In whatever order facts came, and whichever instance is asked, the figures are those that the year was made for. */
final class OrderFree implements Guarantee {

    @Override
    public List<String> broken(Outcome outcome) {
        var expected = outcome.expected();
        if (expected.isEmpty()) {
            return List.of("no figure is expected");
        }
        return outcome.instances().stream()
                .flatMap(instance -> differences(instance, expected).stream()
                        .map(difference -> "instance " + instance.id() + ": " + difference))
                .toList();
    }

    /** An instance that cannot answer just now says so; what it does answer must be right at once. */
    private static List<String> differences(TryInstance instance, List<ExpectedFigure> expected) {
        return await("figures of instance " + instance.id())
                .atMost(Ground.PATIENCE)
                .ignoreExceptionsInstanceOf(ApiException.class)
                .until(() -> new Figures(instance.api()).differences(CITY.year(), expected), answered -> true);
    }
}
