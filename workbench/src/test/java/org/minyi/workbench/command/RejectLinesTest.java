package org.minyi.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

/** What was refused in a terminal. */
class RejectLinesTest {

    private static final String ROWS = """
            {"id": "0-12", "refusedAt": "2027-01-08T00:00:01Z", "topic": "june.csv", "partition": -1, "offset": 7,
             "arrivedAt": "2027-01-08T00:00:00Z", "source": null, "reason": "not-json", "field": null,
             "message": null},
            {"id": "0-3", "refusedAt": "2027-01-08T00:00:00Z", "topic": "ratings.internal.ratings.v1",
             "partition": 3, "offset": 17, "arrivedAt": "2027-01-08T00:00:00Z", "source": "hcp",
             "reason": "level-out-of-range", "field": "level", "message": "level 9 is not one of 1 to 5"}""";

    private static final String PAGE = """
            {"total": %d, "reasons": {"level-out-of-range": 10, "not-json": 2},
             "topics": {"june.csv": 2, "ratings.internal.ratings.v1": 10},
             "listed": 2, "page": 1, "pages": 1, "rows": [%s]}""";

    private static final String ONE = """
            {"id": "0-3", "refusedAt": "2027-01-08T00:00:01Z", "topic": "ratings.internal.ratings.v1",
             "partition": 3, "offset": 17, "arrivedAt": "2027-01-08T00:00:00Z", "source": null,
             "reason": "undecodable", "field": null, "message": "why", "key": "hcp:R1", "keyBytes": null,
             "event": %s, "bytes": %s}""";

    @Test
    void saysTheReasonsFirstAndThenOneALine() {
        assertThat(RejectLines.of(json(PAGE.formatted(2, ROWS)))).isEqualTo("""
                拒收 refused: 2
                按原因 by reason
                  level-out-of-range  10
                  not-json            2
                按主题或文件 by topic or file
                  june.csv                     2
                  ratings.internal.ratings.v1  10

                0-12  2027-01-08T00:00:01Z  not-json                        june.csv line 7
                0-3   2027-01-08T00:00:00Z  level-out-of-range  level  hcp  ratings.internal.ratings.v1-3@17  level 9 is not one of 1 to 5
                第1页，共1页 page 1 of 1""");
    }

    @Test
    void saysWhereTheEarlierOnesAreToBeFound() {
        assertThat(RejectLines.of(json(PAGE.formatted(12_345, ROWS))))
                .endsWith("only the newest 2 are listed: --until T lists those before");
    }

    @Test
    void saysThatThereAreNone() {
        assertThat(RejectLines.of(json(PAGE.formatted(0, "")))).endsWith("There are no such rejects.");
    }

    @Test
    void showsAnEventAsJson() {
        assertThat(RejectLines.ofOne(json(ONE.formatted("{\"level\": 9}", "null"))))
                .contains("原因 reason          undecodable\n")
                .contains("键 key               hcp:R1\n")
                .doesNotContain("字段 field")
                .endsWith("事件 event\n{\n  \"level\" : 9\n}");
    }

    @Test
    void showsTextWithoutWhatWouldCommandTheTerminal() {
        assertThat(RejectLines.ofOne(json(ONE.formatted("null", "\"6KGMG1sxbQ==\""))))
                .endsWith("原文 text\n行�[1m");
    }

    @Test
    void showsBytesInBase64() {
        assertThat(RejectLines.ofOne(json(ONE.formatted("null", "\"wyg=\"")))).endsWith("字节 bytes (Base64)\nwyg=");
        assertThat(RejectLines.ofOne(json(ONE.formatted("null", "null")))).endsWith("It has no value.");
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
