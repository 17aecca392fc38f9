package org.minyi.workbench.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minyi.workbench.city.ExpectedFigure;

/** Holds the figures that a Minyi serves against those that a generated year must show. */
public final class Figures {

    private final Api api;

    /** Asks the Minyi that answers there. */
    public Figures(Api api) {
        this.api = api;
    }

    /** One sentence for each figure of the city's year that is not as expected. */
    public List<String> differences(int year, List<ExpectedFigure> expected) {
        Map<String, JsonNode> served = new HashMap<>();
        api.json("/api/v1/metrics?window=" + year)
                .path("figures")
                .forEach(figure -> served.put(figure.path("metric").asText(), figure));
        var differences = new ArrayList<String>();
        for (var figure : expected) {
            var found = served.get(figure.metric());
            if (found == null || !figure.exactly().equals(exactly(found))) {
                differences.add(figure.metric() + " is " + (found == null ? "not served" : exactly(found))
                        + " instead of " + figure.exactly());
            }
        }
        return differences;
    }

    private static String exactly(JsonNode figure) {
        return figure.path("denominator").isNull()
                ? figure.path("numerator").asText()
                : figure.path("numerator").asText() + " / "
                        + figure.path("denominator").asText();
    }
}
