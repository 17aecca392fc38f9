package org.minyi.streams.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minyi.streams.clock.DeadlineRule.From;
import org.minyi.streams.clock.DeadlineRule.Redo;
import org.minyi.streams.clock.DeadlineRules.Given;

class DeadlineRulesTest {

    private static final DeadlineRules SHIPPED = DeadlineRules.shipped();
    private static final TicketAttributes NOTHING_SAID = new TicketAttributes("12345", "", "", "", "", "", "", false);

    @ParameterizedTest
    @CsvSource({
        "COMPLAINT, ORDINARY, true, on-air, 3 working days, ACCEPTED",
        "COMPLAINT, LIFE_AND_PROPERTY, false, life-and-property, 24 hours, DISPATCHED",
        "CONSULTATION, URGENT, false, urgent, 48 hours, DISPATCHED",
        "CONSULTATION, ORDINARY, false, consultation, 2 working days, DISPATCHED",
        "COMPLAINT, ORDINARY, false, default, 5 working days, DISPATCHED",
        "'', '', false, default, 5 working days, DISPATCHED"
    })
    void areShipped(String kind, String urgency, boolean activity, String name, String term, From from) {
        var rule = SHIPPED.ruleFor(new TicketAttributes("12345", kind, "", urgency, "", "", "", activity))
                .orElseThrow();

        assertThat(rule.name()).isEqualTo(name);
        assertThat(rule.term()).hasToString(term);
        assertThat(rule.from()).isEqualTo(from);
    }

    @Test
    void areShippedWithTheClocksOfBadRatings() {
        assertThat(SHIPPED.contact()).hasToString("1 working day");
        assertThat(SHIPPED.rectify()).hasToString("15 working days");
        assertThat(SHIPPED.given()).isEqualTo(Given.WINS);
    }

    @ParameterizedTest
    @CsvSource({
        "traffic, false",
        "traffic/road, true",
        "traffic/road/pothole, true",
        "traffic/roads, false",
        "traffic/roads/road, false",
        "road, false",
        "water, true",
        "'', false"
    })
    void matchEverythingBelowABranch(String category, boolean matches) {
        var rules = read("""
                rules:
                  - name: roads-and-water
                    when: { category: [traffic/road, water] }
                    term: 5日
                    from: SIGNED
                """);

        assertThat(rules.ruleFor(new TicketAttributes("12345", "", category, "", "", "", "", false)))
                .matches(rule -> rule.isPresent() == matches);
    }

    @Test
    void askForAllThatARuleNames() {
        var rules = read("""
                rules:
                  - name: all
                    when:
                      source: [12345, "12315"]
                      kind: [HELP, REPORT]
                      category: water
                      urgency: URGENT
                      unit: 007
                      region: 430405
                      channel: [app, wechat]
                      activity: false
                    term: 1 hour
                    from: SIGNED
                    redo: keep
                    extend: false
                """);
        var matching = new TicketAttributes("12315", "HELP", "water", "URGENT", "007", "430405", "app", false);

        assertThat(rules.ruleFor(matching).map(DeadlineRule::redo)).contains(Redo.KEEP);
        assertThat(rules.ruleFor(NOTHING_SAID)).isEmpty();
        for (var other : new TicketAttributes[] {
            new TicketAttributes("12328", "HELP", "water", "URGENT", "007", "430405", "app", false),
            new TicketAttributes("12315", "THANKS", "water", "URGENT", "007", "430405", "app", false),
            new TicketAttributes("12315", "HELP", "road", "URGENT", "007", "430405", "app", false),
            new TicketAttributes("12315", "HELP", "water", "ORDINARY", "007", "430405", "app", false),
            new TicketAttributes("12315", "HELP", "water", "URGENT", "7", "430405", "app", false),
            new TicketAttributes("12315", "HELP", "water", "URGENT", "007", "430400", "app", false),
            new TicketAttributes("12315", "HELP", "water", "URGENT", "007", "430405", "phone", false),
            new TicketAttributes("12315", "HELP", "water", "URGENT", "007", "430405", "app", true)
        }) {
            assertThat(rules.ruleFor(other)).as("%s", other).isEmpty();
        }
    }

    @Test
    void leaveOutWhatIsUsual() {
        var rules = read("rules: { name: default, term: 5 working days, from: DISPATCHED }");

        assertThat(rules).isEqualTo(read("""
                        rules:
                          - name: default
                            when: {}
                            term: 5个工作日
                            from: DISPATCHED
                            redo: restart
                            extend: true
                        given: wins
                        ratings: { contact: 1个工作日, rectify: 15个工作日 }
                        """));
    }

    @Test
    void haveLinesOfAllThatShapesADeadline() {
        var rules = read("""
                given: ignored
                ratings: { rectify: 10 working days }
                rules:
                  - { name: a, when: { unit: [x y, "x|y"], kind: [REPORT, HELP] }, term: 1日, from: SIGNED, redo: keep }
                  - { name: b, term: 24 hours, from: ACCEPTED, extend: false }
                """);

        assertThat(rules.lines())
                .containsExactly(
                        "deadline.given=ignored",
                        "deadline.ratings.contact=1 working day",
                        "deadline.ratings.rectify=10 working days",
                        "deadline.rule.1=a [kind=HELP|REPORT, unit=x\\ y|x\\|y] 1 natural day from SIGNED, redo keep, extend true",
                        "deadline.rule.2=b [] 24 hours from ACCEPTED, redo restart, extend false");
    }

    @Test
    void haveTheSameLinesInAnotherLayout() {
        assertThat(read("""
                        # the same
                        rules:
                          - name: a
                            when: { kind: [HELP, REPORT], activity: "true" }
                            term: 3个工作日
                            from: ACCEPTED
                        """).lines())
                .isEqualTo(
                        read("rules: [{from: ACCEPTED, when: {activity: true, kind: [REPORT, HELP]}, term: 3 working days, name: a}]")
                                .lines());
    }

    @Test
    void areReadFromAFile(@TempDir Path directory) throws IOException {
        var file = directory.resolve("deadlines.yaml");
        Files.writeString(file, "rules:\n  - name: a\n    term: 3 weeks\n    from: ACCEPTED\n");

        assertThatThrownBy(() -> DeadlineRules.read(file))
                .isInstanceOf(UnusableFileException.class)
                .hasMessage(
                        file + ", line 3: '3 weeks' is no term: write e.g. 3 working days, 5 natural days or 24 hours");

        Files.writeString(file, "rules:\n  - name: a\n    term: 3 hours\n    from: ACCEPTED\n");
        assertThat(DeadlineRules.read(file).rules())
                .extracting(DeadlineRule::name)
                .containsExactly("a");
    }

    private static DeadlineRules read(String yaml) {
        return DeadlineRulesReader.read(new TextFile("rules.yaml", yaml));
    }
}
