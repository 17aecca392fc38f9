package org.minyi.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** 环比 and 同比 as a terminal shows them. */
class ComparisonLineTest {

    @Test
    void aCountGrows() throws IOException {
        assertThat(lines("count", """
                {"with": "previous", "window": "2023-04", "numerator": 451, "denominator": null,
                 "difference": {"numerator": 22, "denominator": 1}, "growth": {"numerator": 2, "denominator": 41}}
                """)).containsExactly("    环比 previous  2023-04: 451  Δ 22  +4.88%");
    }

    @Test
    void aShareDiffersByPoints() throws IOException {
        assertThat(lines("ratio", """
                {"with": "year-before", "window": "2022-05", "numerator": 399, "denominator": 400,
                 "difference": {"numerator": -3, "denominator": 400}, "growth": {"numerator": -3, "denominator": 399}}
                """))
                .containsExactly("    同比 year before  2022-05: 399 / 400  Δ -3/400  -0.75个百分点 points");
    }

    @Test
    void whatHasNoBaseSaysSo() throws IOException {
        assertThat(lines("count", """
                {"with": "year-before", "window": null, "numerator": null, "denominator": null,
                 "difference": null, "growth": null}
                """)).containsExactly("    同比 year before  —: —  Δ —  —");
    }

    private static Iterable<String> lines(String unit, String comparison) throws IOException {
        return ComparisonLine.of(
                new ObjectMapper().readTree("{\"unit\": \"%s\", \"comparisons\": [%s]}".formatted(unit, comparison)));
    }
}
