package org.minyi.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void tellsDefinitionFormulaAndTheEventsOfTheExample() throws IOException {
        var definition = new ObjectMapper().readTree("""
                {"id": "ratings.active_rate", "nameZh": "主动评价率", "nameEn": "Active rate",
                 "definitionZh": "主动评价数 / 评价总数", "definitionEn": "active ratings / ratings",
                 "basis": "COHORT", "unit": "ratio", "formula": "ratings.active / ratings.total",
                 "example": {"titleZh": "两条评价", "titleEn": "Two ratings", "scope": "city", "window": "2023-05",
                   "events": [
                     {"of": "ratings", "id": "R1", "event": "E1", "type": "RATED", "at": "2023-05-04T09:00+08:00",
                      "level": 5, "mode": "ACTIVE"}],
                   "figure": "1 / 2"}}
                """);

        assertThat(Explanation.of(definition).lines())
                .containsExactly(
                        "ratings.active_rate  主动评价率  Active rate",
                        "  主动评价数 / 评价总数",
                        "  active ratings / ratings",
                        "  = ratings.active / ratings.total  [ratio, COHORT]",
                        "",
                        "  例 example: 两条评价",
                        "              Two ratings",
                        "    ratings R1 E1 RATED 2023-05-04T09:00+08:00 level=5 mode=ACTIVE",
                        "  → city  2023-05:  1 / 2");
    }
}
