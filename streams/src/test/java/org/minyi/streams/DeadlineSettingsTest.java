package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A city's own files on deadlines and working days: part of the rulebook, and refused with the line that is wrong. */
class DeadlineSettingsTest {

    private static final String RULES = """
            rules:
              - name: all
                term: %s
                from: ACCEPTED
            """;

    @TempDir
    Path folder;

    @Test
    void otherRulesAreAnotherRulebook() throws IOException {
        var three = rulebook(Map.of("deadlines.file", file("three.yaml", RULES.formatted("3 working days"))));
        var four = rulebook(Map.of("deadlines.file", file("four.yaml", RULES.formatted("4 working days"))));

        assertThat(four.fingerprint()).isNotEqualTo(three.fingerprint());
        assertThat(four.beyond(three)).singleElement().asString().contains("4 working days");
    }

    @Test
    void anotherCalendarIsAnotherRulebook() throws IOException {
        var calendar = file("more.csv", "date,kind,holiday,paper\n2027-01-01,OFF,元旦,https://www.gov.cn/2027\n");

        assertThat(rulebook(Map.of("calendar.file", calendar)).beyond(rulebook(Map.of())))
                .singleElement()
                .asString()
                .contains("2027");
    }

    @Test
    void aWrongRuleStopsTheStartWithItsFileAndLine() throws IOException {
        var settings = config(Map.of("deadlines.file", file("wrong.yaml", RULES.formatted("3 days"))));

        assertThatThrownBy(settings::clocks)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("wrong.yaml, line 3")
                .hasMessageContaining("3 working days");
    }

    @Test
    void aWrongDayStopsTheStartWithItsFileAndLine() throws IOException {
        var settings =
                config(Map.of("calendar.file", file("wrong.csv", "date,kind,holiday,paper\n2027-13-01,OFF,x,y\n")));

        assertThatThrownBy(settings::clocks)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("wrong.csv, line 2");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Rulebook rulebook(Map<String, String> different) {
        return Rulebook.of(config(different));
    }

    private static FeedbackConfig config(Map<String, String> different) {
        var settings =
                new HashMap<>(Map.of("kafka.bootstrap.servers", "nowhere:9092", "schema.registry.url", "mock://x"));
        settings.putAll(different);
        return FeedbackConfig.of(settings);
    }
}
