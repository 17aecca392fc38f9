package org.minyi.streams.clock;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every refusal of a rule file says the line and what to do. */
class DeadlineRulesRefusalTest {

    private static final String RULE = """
            rules:
              - name: some
                when:
                  region: 430405
                term: 3 working days
                from: ACCEPTED
                redo: keep
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            redo: keep         | redos: keep                 | line 7: nothing here is called 'redos' (did you mean 'redo'?): write name, when, term, from, redo, extend or nothing else
            region: 430405     | place: x                    | line 4: nothing here is called 'place': write source, kind, category, urgency, unit, region, channel, activity or nothing else
            region: 430405     | kind: CONSULTING            | line 4: 'CONSULTING' is no kind: write CONSULTATION or HELP or SUGGESTION or COMPLAINT or REPORT or THANKS or OTHER or NUISANCE (did you mean 'CONSULTATION'?)
            region: 430405     | kind: UNKNOWN               | line 4: 'UNKNOWN' is no kind: write CONSULTATION or HELP or SUGGESTION or COMPLAINT or REPORT or THANKS or OTHER or NUISANCE
            region: 430405     | urgency: [URGENT, SOON]     | line 4: 'SOON' is no urgency: write ORDINARY or URGENT or LIFE_AND_PROPERTY
            region: 430405     | activity: yes               | line 4: 'yes' is no activity: write true or false
            region: 430405     | category: traffic/          | line 4: 'traffic/' is no branch: write it like traffic/road
            region: 430405     | region: []                  | line 4: no region in the list: write at least one
            region: 430405     | region: [430405, 430405]    | line 4: '430405' is said twice: take one of the two out
            region: 430405     | region:                     | line 4: region must be a text: write one
            region: 430405     | region: { a: b }            | line 4: region must be a text: write one
            from: ACCEPTED     | from: accepted              | line 6: 'accepted' is no from: write ACCEPTED or DISPATCHED or SIGNED (did you mean 'ACCEPTED'?)
            redo: keep         | redo: again                 | line 7: 'again' is no redo: write restart or keep
            redo: keep         | extend: maybe               | line 7: 'maybe' is no extend: write true or false
            3 working days     | 3 weeks                     | line 5: '3 weeks' is no term: write e.g. 3 working days, 5 natural days or 24 hours
            3 working days     | 0 hours                     | line 5: a term of 0: write a number from 1 to 9999
            term: 3 working days | redo: keep                | line 7: 'redo' is said twice: take one of the two out
            - name: some       | - extend: true              | line 2: 'name' is missing: write it
            - name: some       | - name:                     | line 2: name must be a text: write one
            - name: some       | - name: "a, b"              | line 2: 'a, b' is no name: write letters, digits, '-', '_' and '.' only
            - name: some       | - name: given               | line 2: 'given' is what a deadline of the source itself is called: call the rule otherwise
            term: 3 working days | extend: true              | line 2: 'term' is missing: write it
            from: ACCEPTED     | extend: true                | line 2: 'from' is missing: write it
            from: ACCEPTED     | from: *there                | line 6: aliases are not read: write '*there' out
            from: ACCEPTED     | from: [ACCEPTED             | line 7: this is not YAML, mend it: while parsing a flow sequence
            """)
    void ofARule(String mended, String written, String sentence) {
        refuses(RULE.replace(mended, written), sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            given: perhaps                | line 8: 'perhaps' is no given: write wins or ignored
            ratings: { contact: 1 day }   | line 8: '1 day' is no term: write e.g. 3 working days, 5 natural days or 24 hours
            ratings: { call: 1 hour }     | line 8: nothing here is called 'call': write contact, rectify or nothing else
            ratings: 1 hour               | line 8: ratings must be keys with values: write key: value
            rule: []                      | line 8: nothing here is called 'rule' (did you mean 'rules'?): write rules, given, ratings or nothing else
            --- {}                        | line 8: a second document begins here: leave one
            """)
    void ofWhatStandsBesideTheRules(String line, String sentence) {
        refuses(RULE + line + "\n", sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                | line 1: a rule file must be keys with values: write key: value
            given: wins       | line 1: 'rules' is missing: write it
            rules: []         | line 1: no rules in the list: write at least one
            rules:            | line 1: a rule must be keys with values: write key: value
            rules: [default]  | line 1: a rule must be keys with values: write key: value
            """)
    void ofAFileWithoutRules(String file, String sentence) {
        refuses(file, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            some  | { activity: true }                   | line 8: a rule in line 2 is called 'some' too: call one otherwise
            other | { region: 430405 }                   | line 8: rule 'other' can never match, for 'some' before it matches whatever it does: move it up or take it out
            other | { region: 430405, kind: HELP }       | line 8: rule 'other' can never match, for 'some' before it matches whatever it does: move it up or take it out
            """)
    void ofASecondRule(String name, String when, String sentence) {
        refuses(RULE + "  - { name: " + name + ", when: " + when + ", term: 5日, from: SIGNED }\n", sentence);
    }

    @Test
    void ofARuleThatSeveralBeforeItHideTogether() {
        refuses(
                """
                rules:
                  - { name: on-air, when: { activity: true }, term: 5日, from: SIGNED }
                  - { name: off-air, when: { activity: false }, term: 5日, from: SIGNED }

                  - name: default
                    term: 5日
                    from: SIGNED
                """,
                "line 5: rule 'default' can never match, for the rules before it together match whatever it does:"
                        + " move it up or take it out");
    }

    private static void refuses(String yaml, String sentence) {
        assertThatThrownBy(() -> DeadlineRulesReader.read(new TextFile("rules.yaml", yaml)))
                .isInstanceOf(UnusableFileException.class)
                .hasMessage("rules.yaml, " + sentence);
    }
}
