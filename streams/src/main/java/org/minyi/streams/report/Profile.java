package org.minyi.streams.report;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Which figures a report prints, in which words and how rounded.
 *
 * @param name the name it is asked for by
 * @param rounding DOWN truncates, HALF_UP rounds
 * @param scale digits behind the point of a percentage
 * @param trailingZeros whether 9.4 is printed 9.40
 */
public record Profile(
        String name,
        String titleZh,
        String titleEn,
        RoundingMode rounding,
        int scale,
        boolean trailingZeros,
        List<Section> sections) {

    /** The profile of the city's annual report. */
    public static final String DEFAULT = "hengyang-annual";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * Figures that belong together.
     *
     * @param sentence the report's own wording, with the printed figures put in for <code>{metric id}</code>
     */
    public record Section(String titleZh, String titleEn, String sentence, List<Line> lines) {}

    /**
     * One figure.
     *
     * @param as how it is printed
     * @param unit what stands behind the number, e.g. 条
     * @param floor the unit in which {@link Form#FLOOR} counts, e.g. 10000
     * @param word that unit's name, e.g. 万; empty to print plain digits
     */
    public record Line(String metric, Form as, String unit, long floor, String word) {

        /** Fills in what a profile may leave out. */
        public Line {
            unit = unit == null ? "" : unit;
            word = word == null ? "" : word;
        }
    }

    /** The ways to print a figure. */
    public enum Form {
        COUNT,
        PERCENT,
        QUOTIENT,
        FLOOR
    }

    /** How this profile prints. */
    public Printing printing() {
        return new Printing(rounding, scale, trailingZeros);
    }

    /** The shipped profile of that name. */
    public static Optional<Profile> shipped(String name) {
        if (!name.matches("[a-z0-9-]+")) {
            return Optional.empty();
        }
        try (var file = Profile.class.getResourceAsStream("/profiles/" + name + ".yaml")) {
            return file == null ? Optional.empty() : Optional.of(YAML.readValue(file, Profile.class));
        } catch (IOException e) {
            throw new UncheckedIOException("profile " + name, e);
        }
    }
}
