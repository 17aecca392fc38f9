package org.minyi.workbench.city;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What a generated year holds, known before its first event: what its figures must be and what was put in that must not
 * show in them.
 *
 * @param notice that all of it is made up
 * @param city the city's code
 * @param withheld the keys of ratings that the figures count but that were never sent
 */
public record Manifest(
        String notice,
        String city,
        Name name,
        int year,
        double scale,
        long seed,
        Expected expected,
        Injected injected,
        List<String> withheld) {

    static final String SYNTHETIC = "Synthetic data: no citizen, no case and no rating in it is real.";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The figures the year must show, by kind of feedback. */
    public record Expected(
            RatingFigures ratings,
            CallFigures calls,
            TicketFigures tickets,
            SessionFigures sessions,
            WindowFigures window) {

        /** All figures of the whole city and year, under the names of the catalogue. */
        public List<ExpectedFigure> figures() {
            return Stream.of(
                            ratings.byMetric(),
                            calls.byMetric(),
                            tickets.byMetric(),
                            sessions.byMetric(),
                            window.byMetric())
                    .flatMap(List::stream)
                    .toList();
        }
    }

    /**
     * What was sent.
     *
     * @param topics the ledger of each topic, by its name
     */
    public record Injected(
            SortedMap<String, Ledger> topics,
            RatingFaults ratings,
            Disturbances calls,
            Disturbances tickets,
            Disturbances sessions,
            Disturbances window) {}

    /** The manifest as it stands beside generated files. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
