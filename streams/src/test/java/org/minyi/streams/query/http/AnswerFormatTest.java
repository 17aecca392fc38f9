package org.minyi.streams.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minyi.streams.query.problem.RefusedRequestException;

/** Which form a list is answered in. */
class AnswerFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv|CSV",
                "application/json|JSON",
                "*/*|JSON",
                "text/*|CSV",
                "text/csv, application/json|JSON",
                "text/csv;q=0.9, application/json;q=0.8|CSV",
                "text/csv; q=0.2, */*|JSON",
                "application/json;q=0, */*;q=0.1|CSV",
                "TEXT/CSV;charset=utf-8|CSV",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|JSON",
            })
    void isTheOneThatIsLikedBest(String accept, AnswerFormat format) {
        assertThat(AnswerFormat.accepted(accept)).isEqualTo(format);
    }

    @Test
    void isJsonWhereNothingIsSaid() {
        assertThat(AnswerFormat.accepted(null)).isEqualTo(AnswerFormat.JSON);
        assertThat(AnswerFormat.accepted("")).isEqualTo(AnswerFormat.JSON);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"image/png", "text/csv;q=0", "*/*;q=0, text/csv;q=0", "text/csv;q=much"})
    void isNothingElse(String accept) {
        assertThatThrownBy(() -> AnswerFormat.accepted(accept))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining("application/json, text/csv");
    }
}
