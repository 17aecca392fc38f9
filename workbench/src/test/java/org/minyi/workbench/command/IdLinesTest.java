package org.minyi.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

/** The ids behind a figure in a terminal. */
class IdLinesTest {

    private static final String PAGE = """
            {"basis": "known now, from 12 facts (0a1b2c3d)", "computedAt": "2027-01-08T00:00:00Z", "synthetic": true,
             "metric": "tickets.deadline_unknown", "nameZh": "期限未知量", "nameEn": "Deadline unknown",
             "scope": "city", "window": "2026", "part": "numerator", "unit": "count", "moment": null,
             "sum": %d, "total": %d, "listed": %d, "page": 1, "pages": 1,
             "rows": [{"id": "12345:T1", "at": "2026-12-31T01:00:00Z", "amount": %d,
                       "details": {"ticketId": "T1", "source": "12345", "acceptedAt": "2026-12-31T01:00:00Z",
                                   "responsibleUnit": "U1"%s}}]}
            """;

    @Test
    void saysOneIdALineAndNothingTwice() {
        assertThat(lines(PAGE.formatted(1, 1, 1, 1, "")))
                .contains("basis: known now, from 12 facts (0a1b2c3d) at 2027-01-08T00:00:00Z · synthetic data\n")
                .contains("tickets.deadline_unknown 期限未知量 Deadline unknown  city  2026  numerator: 1 count\n")
                .contains("\n  12345:T1  2026-12-31T01:00:00Z  responsibleUnit=U1\n")
                .endsWith("page 1 of 1; 1 ids, together 1");
    }

    @Test
    void saysWhichCalendarIsMissingAndWhatToDo() {
        assertThat(lines(PAGE.formatted(1, 1, 1, 1, ", \"missingCalendarYear\": 2027")))
                .contains("missingCalendarYear=2027")
                .contains("缺2027年工作日历")
                .contains("calendar.file");
    }

    @Test
    void saysHowMuchAnIdAddsWhereItIsNotOne() {
        assertThat(lines(PAGE.formatted(3, 1, 1, 3, ""))).contains("  ×3  ").endsWith("1 ids, together 3");
    }

    @Test
    void saysWhereTheOthersAreToBeFound() {
        assertThat(lines(PAGE.formatted(7, 7, 1, 1, ""))).contains("only the first 1 are listed: a narrower window");
    }

    private static String lines(String page) {
        try {
            return IdLines.of(new JsonMapper().readTree(page));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
