package org.minyi.connectors.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.minyi.connectors.UnreadableFileException;

class XlsxRowsTest {

    private static final TableShape SECOND_SHEET = new TableShape(StandardCharsets.UTF_8, ',', '"', "数据");

    @Test
    void readsDatesAsIsoAndWholeNumbersWithoutADot() throws IOException {
        var file = sheet(sheet -> {
            header(sheet);
            sheet.value(1, 0, 20230001);
            sheet.value(1, 1, LocalDateTime.of(2023, 5, 1, 8, 30));
            sheet.style(1, 1).format("yyyy-mm-dd hh:mm").set();
            sheet.value(1, 2, " 路灯不亮 ");
            sheet.value(3, 0, 1.5);
        });

        var rows = read(file, TableShape.USUAL);

        assertThat(rows).extracting(Row::line).containsExactly(2L, 4L);
        var first = (Row.Cells) rows.get(0);
        assertThat(first.in("id")).isEqualTo("20230001");
        assertThat(first.in("date")).isEqualTo("2023-05-01T08:30:00");
        assertThat(first.in("text")).isEqualTo("路灯不亮");
        assertThat(((Row.Cells) rows.get(1)).in("id")).isEqualTo("1.5");
        assertThat(((Row.Cells) rows.get(1)).in("text")).isEmpty();
    }

    @Test
    void aFormulaThatWasNeverComputedIsABadRow() throws IOException {
        var file = sheet(sheet -> {
            header(sheet);
            sheet.value(1, 0, 1);
            sheet.formula(1, 2, "A2*2");
            sheet.value(2, 0, 2);
        });

        var rows = read(file, TableShape.USUAL);

        var broken = (Row.Broken) rows.get(0);
        assertThat(broken.line()).isEqualTo(2);
        assertThat(broken.refusal().reason()).isEqualTo("formula-without-value");
        assertThat(broken.refusal().field()).isEqualTo("text");
        assertThat(rows.get(1)).isInstanceOf(Row.Cells.class);
    }

    @Test
    void aCellBeyondTheHeaderIsABadRow() throws IOException {
        var file = sheet(sheet -> {
            header(sheet);
            sheet.value(1, 4, "lost");
        });

        assertThat(((Row.Broken) read(file, TableShape.USUAL).get(0)).refusal().reason())
                .isEqualTo("too-many-cells");
    }

    @Test
    void readsTheSheetThatTheMappingNames() throws IOException {
        var file = workbook(workbook -> {
            workbook.newWorksheet("说明").value(0, 0, "nothing here");
            header(workbook.newWorksheet("数据"));
        });

        try (var rows = new XlsxRows(new ByteArrayInputStream(file), SECOND_SHEET)) {
            assertThat(rows.header().names()).containsExactly("id", "date", "text");
        }
        assertThatThrownBy(() -> read(sheet(XlsxRowsTest::header), SECOND_SHEET))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("the spreadsheet has no sheet '数据', only Sheet");
    }

    @Test
    void aSpreadsheetThatIsCutOffIsToldInASentence() throws IOException {
        var file = sheet(XlsxRowsTest::header);

        assertThatThrownBy(() -> read(Arrays.copyOf(file, file.length / 2), TableShape.USUAL))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageStartingWith("the file is no whole .xlsx spreadsheet");
    }

    /** Found by random bytes: what is packed in the file breaks while its sheet is being opened. */
    @Test
    void aSpreadsheetWithABrokenByteAnywhereIsReadOrRefused() throws IOException {
        var file = sheet(XlsxRowsTest::header);
        int refused = 0;
        for (int at = 0; at < file.length; at++) {
            var broken = file.clone();
            broken[at] ^= 0x55;
            try {
                read(broken, TableShape.USUAL);
            } catch (UnreadableFileException told) {
                refused++;
                assertThat(told).hasMessageStartingWith("the ");
            }
        }
        assertThat(refused).isPositive();
    }

    private static void header(Worksheet sheet) {
        sheet.value(0, 0, "id");
        sheet.value(0, 1, "date");
        sheet.value(0, 2, "text");
    }

    private static byte[] sheet(Consumer<Worksheet> fill) throws IOException {
        return workbook(workbook -> fill.accept(workbook.newWorksheet("Sheet")));
    }

    private static byte[] workbook(Consumer<Workbook> fill) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            fill.accept(workbook);
        }
        return bytes.toByteArray();
    }

    private static List<Row> read(byte[] file, TableShape shape) throws IOException {
        var rows = new ArrayList<Row>();
        try (var reader = new XlsxRows(new ByteArrayInputStream(file), shape)) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                rows.add(next.get());
            }
        }
        return rows;
    }
}
