package org.minyi.streams.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minyi.streams.contract.Moment;

class TermTest {

    @ParameterizedTest
    @CsvSource({
        "3 working days, 3, WORKING_DAYS, 3 working days",
        "1 working day, 1, WORKING_DAYS, 1 working day",
        "3个工作日, 3, WORKING_DAYS, 3 working days",
        "3 工作日, 3, WORKING_DAYS, 3 working days",
        "5 natural days, 5, NATURAL_DAYS, 5 natural days",
        "1 natural day, 1, NATURAL_DAYS, 1 natural day",
        "5日, 5, NATURAL_DAYS, 5 natural days",
        "5天, 5, NATURAL_DAYS, 5 natural days",
        "5个自然日, 5, NATURAL_DAYS, 5 natural days",
        "24 hours, 24, HOURS, 24 hours",
        "1 Hour, 1, HOURS, 1 hour",
        "24小时, 24, HOURS, 24 hours",
        "24个小时, 24, HOURS, 24 hours"
    })
    void isReadInEnglishAndChinese(String text, int amount, Term.Unit unit, String written) {
        var term = Term.parse(text);

        assertThat(term).isEqualTo(new Term(amount, unit)).hasToString(written);
        assertThat(Term.parse(term.toString())).isEqualTo(term);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "3", "days", "3 days", "-3 hours", "1.5 hours", "3 workdays", "12345 hours", "3 hours or so"
            })
    void isNothingElse(String text) {
        assertThatThrownBy(() -> Term.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is no term: write e.g. 3 working days, 5 natural days or 24 hours");
    }

    @Test
    void lastsAtLeastOne() {
        assertThatThrownBy(() -> Term.parse("0 hours"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a term of 0: write a number from 1 to 9999");
    }

    @Test
    void endsAtAMomentOrWantsAYear() {
        assertThat(Due.on(5)).isEqualTo(new Due(5, 0)).matches(Due::isKnown);
        assertThat(Due.missing(2027)).isEqualTo(new Due(Moment.NEVER, 2027)).matches(due -> !due.isKnown());
        assertThat(Due.NONE).matches(due -> !due.isKnown());
        assertThatThrownBy(() -> new Due(5, 2027)).isInstanceOf(IllegalArgumentException.class);
    }
}
