package org.minyi.streams.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minyi.streams.CellMap;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.measure.Catalogue;

class ProfileTest {

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

    private static final CellKey CITY = CellKey.parse("city@2023");
    private static final Cells NOTHING_YET = new CellMap(Map.of());

    static Stream<String> shipped() throws IOException, URISyntaxException {
        var folder = Path.of(Profile.class.getResource("/profiles").toURI());
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", "")).toList().stream();
        }
    }

    @Test
    void shipsTheDefault() throws IOException, URISyntaxException {
        assertThat(shipped()).contains(Profile.DEFAULT);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void printsMetricsOfTheCatalogueOnly(String name) {
        var known = Catalogue.METRICS.stream().map(Metric::id).toList();
        var profile = Profile.shipped(name).orElseThrow();

        assertThat(profile.name()).isEqualTo(name);
        assertThat(profile.sections()).isNotEmpty().allSatisfy(section -> assertThat(section.lines())
                .extracting(Profile.Line::metric)
                .isNotEmpty()
                .isSubsetOf(known));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void putsOnlyItsOwnLinesIntoItsSentences(String name) {
        for (var section : Profile.shipped(name).orElseThrow().sections()) {
            var places = PLACE.matcher(section.sentence()).results().map(place -> place.group(1));

            assertThat(places)
                    .isSubsetOf(
                            section.lines().stream().map(Profile.Line::metric).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void dividesOnlyRatios(String name) {
        for (var section : Profile.shipped(name).orElseThrow().sections()) {
            for (var line : section.lines()) {
                boolean divides = line.as() == Profile.Form.PERCENT || line.as() == Profile.Form.QUOTIENT;
                var metric = Catalogue.METRICS.stream()
                        .filter(known -> known.id().equals(line.metric()))
                        .findFirst()
                        .orElseThrow();
                assertThat(metric.read(NOTHING_YET, CITY).denominator().isPresent())
                        .as("%s", line)
                        .isEqualTo(divides);
            }
        }
    }

    @Test
    void refusesAKeyThatItDoesNotKnow() {
        var misspelt = "{name: x, titleZh: x, titleEn: x, rouding: DOWN, scale: 2, trailingZeros: false, sections: []}";

        assertThatThrownBy(() -> new YAMLMapper().readValue(misspelt, Profile.class))
                .isInstanceOf(UnrecognizedPropertyException.class)
                .hasMessageContaining("rouding");
    }

    @Test
    void knowsNoOtherNames() {
        assertThat(Profile.shipped("no-such-profile")).isEmpty();
        assertThat(Profile.shipped("../profiles/" + Profile.DEFAULT)).isEmpty();
    }
}
