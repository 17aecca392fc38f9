package org.minyi.streams.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A few events and what each metric comes to in them, written by hand: documentation that is also a test. */
public final class WorkedExamples {

    private static final List<String> FILES = List.of(
            "ratings",
            "calls",
            "tickets",
            "callbacks",
            "deadlines",
            "deadline-unknown",
            "closure-time",
            "repeats",
            "activities",
            "window",
            "ledger");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final List<Example> all;
    private final Map<String, Example> byMetric = new HashMap<>();

    /**
     * One example.
     *
     * @param departments the city's roster, where it matters; null if it does not
     * @param events what arrives: of which kind, of which entity, and otherwise the event's own fields
     * @param figures by metric the count, or {@code numerator / denominator}, of the scope in the window
     */
    public record Example(
            String titleZh,
            String titleEn,
            String scope,
            String window,
            List<Map<String, Object>> departments,
            List<Map<String, Object>> events,
            Map<String, String> figures) {}

    private WorkedExamples(List<Example> all) {
        this.all = all;
        all.forEach(example -> example.figures().keySet().forEach(metric -> byMetric.put(metric, example)));
    }

    /** The examples that this version carries. */
    public static WorkedExamples shipped() {
        return new WorkedExamples(FILES.stream().map(WorkedExamples::read).toList());
    }

    /** All of them. */
    public List<Example> all() {
        return all;
    }

    /** The one that shows that metric. */
    public Example of(String metric) {
        return Objects.requireNonNull(byMetric.get(metric), () -> "no worked example shows " + metric);
    }

    private static Example read(String name) {
        try (var file = WorkedExamples.class.getResourceAsStream("/examples/" + name + ".yaml")) {
            return YAML.readValue(file, Example.class);
        } catch (IOException e) {
            throw new UncheckedIOException("example " + name, e);
        }
    }
}
