package org.minyi.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minyi.connectors.rows.Header;
import org.minyi.schemas.yaml.LineException;

/** A mapping that means nothing is refused before any row is read, with the line of it that is at fault. */
class MappingReaderTest {

    private static final String GOOD = """
            name: a city
            rows: tickets
            source: city
            zone: Asia/Shanghai
            dates: {formats: [yyyy-MM-dd]}
            id: 编号
            fields:
              kind: {column: 类型, values: {投诉: COMPLAINT, 咨询: CONSULTATION}, otherwise: OTHER}
            events:
              - {type: ACCEPTED, at: 受理时间}
              - {type: HANDLED, at: 办结时间, when: {状态: [已办结]}}
            """;

    @Test
    void aGoodOneIsRead() {
        var mapping = MappingReader.read(GOOD);

        assertThat(mapping.onlySource()).contains("city");
        mapping.check(new Header(List.of("编号", "类型", "受理时间", "办结时间", "状态", "更多")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            rows: tickets                | rows: ticket                 | line 2: rows are about one of tickets, ratings, calls, services, sessions, not 'ticket' (did you mean 'tickets'?)
            source: city                 | sourse: city                 | line 3: nothing here is called 'sourse' (did you mean 'source'?): write name, rows, source, zone, dates, file, id, updated, skip, fields, events, deleted or nothing else
            zone: Asia/Shanghai          | zone: Asia/Hengyang          | line 4: 'Asia/Hengyang' is no zone: write e.g. Asia/Shanghai
            [yyyy-MM-dd]                 | [yyyy-MM-dd b]               | line 5: 'yyyy-MM-dd b' is no date format: Unknown pattern letter: b
            otherwise: OTHER             | otherwise: OTHERS            | line 8: 'OTHERS' is none of [COMPLAINT, CONSULTATION, HELP, NUISANCE, OTHER, REPORT, SUGGESTION, THANKS] (did you mean 'OTHER'?)
            投诉: COMPLAINT              | 投诉: COMPLAIN               | line 8: 'COMPLAIN' is none of [COMPLAINT, CONSULTATION, HELP, NUISANCE, OTHER, REPORT, SUGGESTION, THANKS] (did you mean 'COMPLAINT'?)
            type: HANDLED                | type: CLOSED                 | line 11: 'CLOSED' is none of [ACCEPTED, ANSWERED_ONLINE, ARCHIVED, CALLED_BACK, CONTACTED, CORRECTED, DISPATCHED, EXTENDED, HANDLED, MERGED, REDO, RETURNED, SIGNED, SUPERVISED, VOIDED]
            id: 编号                     | id: {colum: 编号}            | line 6: nothing here is called 'colum' (did you mean 'column'?): write column, columns, between, constant, values, otherwise, empty, prefix or nothing else
            id: 编号                     | name: again                  | line 6: 'name' is said twice: take one of the two out
            """)
    void aFaultIsToldWithItsLine(String good, String bad, String sentence) {
        assertThatThrownBy(() -> MappingReader.read(GOOD.replace(good, bad)))
                .isInstanceOf(LineException.class)
                .hasMessage(sentence);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> MappingReader.read(GOOD.replace("id: 编号\n", "")))
                .hasMessageContaining("'id' is missing");
    }

    @Test
    void aFieldThatTheEventHasNotIsRefusedAndTheNearestNamed() {
        assertThatThrownBy(() -> MappingReader.read(GOOD.replace("  kind:", "  kinds:")))
                .hasMessageStartingWith(
                        "line 8: TicketEvent has no field 'kinds' that a mapping can fill (did you mean 'kind'?): it has ");
    }

    @Test
    void aColumnThatTheFileHasNotIsRefusedAndItsColumnsListed() {
        var mapping = MappingReader.read(GOOD);

        assertThatThrownBy(() -> mapping.check(new Header(List.of("编号", "类别", "受理时间", "办结时间", "状态"))))
                .isInstanceOf(LineException.class)
                .hasMessage("line 8: the file has no column '类型' (did you mean '类别'?):"
                        + " its columns are 编号, 类别, 受理时间, 办结时间, 状态");
        assertThatThrownBy(() -> mapping.check(new Header(List.of("编号", "类型", "受理时间", "受理时间", "办结时间", "状态"))))
                .hasMessage("line 10: the file has more than one column '受理时间': rename one");
    }

    @Test
    void textThatIsNoYamlIsToldWithItsLine() {
        assertThatThrownBy(() -> MappingReader.read("name: a\nrows: [tickets\n"))
                .isInstanceOf(LineException.class)
                .hasMessageMatching("line [23]: this is not YAML, mend it: .*");
    }
}
