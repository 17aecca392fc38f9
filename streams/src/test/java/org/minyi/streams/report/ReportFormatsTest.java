package org.minyi.streams.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.streams.contract.Measure.CALLS_ANSWERED;
import static org.minyi.streams.contract.Measure.CALLS_OFFERED;
import static org.minyi.streams.contract.Measure.LEDGER_COUNTED;
import static org.minyi.streams.contract.Measure.LEDGER_IN;
import static org.minyi.streams.contract.Measure.LEDGER_REJECTED;
import static org.minyi.streams.contract.Measure.TICKETS_ACCEPTED;
import static org.minyi.streams.contract.Measure.TICKETS_CALLED_BACK;
import static org.minyi.streams.contract.Measure.TICKETS_DISPATCHED;
import static org.minyi.streams.contract.Measure.TICKETS_SATISFIED;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.data.Offset;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.minyi.streams.contract.Distribution;
import org.minyi.streams.contract.SafeText;
import org.xml.sax.InputSource;

/** Reports in every format, read back as their readers would. */
class ReportFormatsTest {

    private static final Report BULLETIN = city().report("2023-05", SomeCity.shipped("county-bulletin"));

    private static SomeCity city() {
        return new SomeCity()
                .synthetic()
                .has("city@2023-04", TICKETS_ACCEPTED, 451)
                .has("city@2023-05", TICKETS_ACCEPTED, 473)
                .has("city@2023-05-02", TICKETS_ACCEPTED, 473)
                .has("city@2023-05", CALLS_OFFERED, 11_171)
                .has("city@2023-05", CALLS_ANSWERED, 11_163)
                .has("unit:U1@2023-05", TICKETS_DISPATCHED, 4)
                .has("unit:=SUM(A1)@2023-05", TICKETS_DISPATCHED, 2)
                .has("region:430421@2023-05", TICKETS_CALLED_BACK, 3)
                .has("region:430421@2023-05", TICKETS_SATISFIED, 2)
                .has("source:12315@2023-05", TICKETS_ACCEPTED, 40)
                .took("city@2023-05", Distribution.TICKETS_CLOSURE_FINAL, 7_200, 90_000)
                .has("ledger:12315@2023", LEDGER_IN, 9)
                .has("ledger:12315@2023", LEDGER_COUNTED, 7)
                .has("ledger:12315@2023", LEDGER_REJECTED, 2);
    }

    @ParameterizedTest
    @EnumSource(
            value = ReportFormat.class,
            names = {"TEXT", "JSON", "CSV", "HTML"})
    void everyTextSaysWhatItRestsOn(ReportFormat format) {
        var text = SomeCity.text(format.render(BULLETIN));

        assertThat(text)
                .contains("known now")
                .contains("2024-01-18T02:00:00Z")
                .contains("county-bulletin")
                .containsAnyOf("Synthetic data", "\"synthetic\":true", ",true,")
                .contains("tickets.on_time_rate.dispatched")
                .contains("(转办量 - 超期办结量 - 本期受理的超期未办理量) / 转办量")
                .contains("dispatched - closed overdue - open and overdue now")
                .contains("12315")
                .contains("11163")
                .contains("11171");
    }

    @Test
    void theTextIsTheGoldenOne() throws IOException {
        assertThat(TextReport.render(BULLETIN))
                .isEqualTo(Files.readString(Path.of("src/test/resources/reports/bulletin.txt")));
    }

    @Test
    void everyFormatIsFoundByItsName() {
        assertThat(Stream.of("text", "json", "csv", "xlsx", "html").map(ReportFormat::find))
                .allMatch(Optional::isPresent);
        assertThat(ReportFormat.find("pdf")).isEmpty();
        assertThat(ReportFormat.find("TEXT")).isEmpty();
    }

    @Test
    void jsonCarriesFiguresFlatAndExact() throws IOException {
        var json = new ObjectMapper().readTree(ReportFormat.JSON.render(BULLETIN));

        var line = json.path("sections").path(0).path("lines").path(0);
        assertThat(line.path("metric").asText()).isEqualTo("tickets.accepted");
        assertThat(line.path("numerator").asLong()).isEqualTo(473);
        assertThat(line.path("denominator").isNull()).isTrue();
        assertThat(line.path("comparisons")
                        .path(0)
                        .path("difference")
                        .path("numerator")
                        .asLong())
                .isEqualTo(22);
        assertThat(json.path("charts").path(0).path("chart").asText()).isEqualTo("daily");
        assertThat(json.path("ledger").path(0).path("rejected").asLong()).isEqualTo(2);
    }

    @Test
    void csvBeginsSoThatSpreadsheetsReadItAsUtf8() {
        var bytes = ReportFormat.CSV.render(BULLETIN);

        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(SomeCity.text(bytes)).contains("\r\n").doesNotContain("\n\n");
    }

    @Test
    void csvHasARowForEachFigure() {
        var rows = csv();

        assertThat(rows)
                .filteredOn(row -> row.getField("metric").equals("calls.connect_rate"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.getField("numerator")).isEqualTo("11163");
                    assertThat(row.getField("denominator")).isEqualTo("11171");
                    assertThat(row.getField("printed")).isEqualTo("99.93%");
                    assertThat(row.getField("scope")).isEqualTo("city");
                    assertThat(row.getField("window")).isEqualTo("2023-05");
                    assertThat(row.getField("basis")).isEqualTo("known now");
                    assertThat(row.getField("synthetic")).isEqualTo("true");
                    assertThat(row.getField("previous_window")).isEqualTo("2023-04");
                    assertThat(row.getField("previous_change")).isEqualTo("—");
                });
        assertThat(rows.get(0).getField("previous_numerator")).isEqualTo("451");
        assertThat(rows.get(0).getField("previous_change")).isEqualTo("+4.88%");
        assertThat(rows)
                .filteredOn(row -> row.getField("metric").equals("ledger.rejected"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.getField("scope")).isEqualTo("ledger:12315");
                    assertThat(row.getField("numerator")).isEqualTo("2");
                    assertThat(row.getField("definition_zh")).isNotEmpty();
                });
        assertThat(rows)
                .filteredOn(row -> row.getField("scope").equals("source:12315"))
                .extracting(row -> row.getField("numerator"))
                .contains("40");
    }

    @Test
    void csvQuotesWhatHasCommasAndQuotes() {
        assertThat(csv()).extracting(row -> row.getField("member")).contains("某局 <a> & \"b\"");
        assertThat(SomeCity.text(ReportFormat.CSV.render(BULLETIN))).contains("\"某局 <a> & \"\"b\"\"\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            =cmd            | '=cmd
            +1+1            | '+1+1
            -1+1            | '-1+1
            @SUM(A1)        | '@SUM(A1)
            ＝cmd           | '＝cmd
            -3              | -3
            +4.88%          | +4.88%
            -0.75%          | -0.75%
            region:=x       | region:=x
            —               | —
            """)
    void csvLetsNoTextRunAsAFormula(String text, String cell) {
        assertThat(SafeText.of(text)).isEqualTo(cell);
    }

    @Test
    void csvLetsNoMemberRunAsAFormula() {
        assertThat(csv()).extracting(row -> row.getField("member")).contains("'=SUM(A1)");
    }

    @Test
    void theWorkbookHasASheetForEachPart() throws IOException {
        try (var workbook = workbook(BULLETIN)) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly(
                            "口径 Basis",
                            "指标 Figures",
                            "各单位办理情况",
                            "各类诉求占比",
                            "各区县情况",
                            "诉求性质",
                            "各来源受理情况",
                            "图表 Charts",
                            "定义 Definitions",
                            "台账 Ledger");
        }
    }

    @Test
    void theWorkbookHoldsRealNumbers() throws IOException {
        try (var workbook = workbook(BULLETIN)) {
            var row = row(workbook, "指标 Figures", 1, "calls.connect_rate");

            assertThat(row.getCell(7).asNumber()).isEqualByComparingTo("11163");
            assertThat(row.getCell(8).asNumber()).isEqualByComparingTo("11171");
            assertThat(row.getCell(9).getType()).isEqualTo(CellType.NUMBER);
            assertThat(row.getCell(9).asNumber()).isCloseTo(new BigDecimal("0.99928386"), within());
            assertThat(row.getCell(9).getDataFormatString()).isEqualTo("0.00%");
            assertThat(row.getCell(10).asString()).isEqualTo("99.93%");
            assertThat(row(workbook, "指标 Figures", 1, "tickets.online_rate")
                            .getCell(9)
                            .asString())
                    .isEqualTo("—");
            assertThat(row(workbook, "台账 Ledger", 0, "12315").getCell(2).asNumber())
                    .isEqualByComparingTo("9");
            assertThat(row(workbook, "定义 Definitions", 0, "tickets.accepted")
                            .getCell(3)
                            .asString())
                    .isEqualTo("受理且未作废的工单");
            assertThat(row(workbook, "口径 Basis", 0, "合成数据 synthetic").getCell(1).asString())
                    .contains("Synthetic data");
            assertThat(row(workbook, "各单位办理情况", 1, "U1").getCell(3).asNumber()).isEqualByComparingTo("4");
        }
    }

    @Test
    void twoTablesOfOneTitleAreTwoSheets() throws IOException {
        var table = "{titleZh: '表/一', titleEn: t, by: unit, columns: [{metric: tickets.accepted}]}";
        var profile =
                SomeCity.profile("sections: [{titleZh: 一, titleEn: one, tables: [%s, %s]}]".formatted(table, table));

        try (var workbook = workbook(new SomeCity().report("2023", profile))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName())).contains("表 一", "2 表 一");
        }
    }

    @Test
    void thePageIsWellFormedAndNeedsNothingBesideIt() throws Exception {
        var html = SomeCity.text(ReportFormat.HTML.render(BULLETIN));

        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>", ""))));
        assertThat(document.getElementsByTagName("svg").getLength()).isEqualTo(4);
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(html)
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain("url(")
                .doesNotContain("@import")
                .doesNotContain(" src=")
                .doesNotContain(" href=")
                .doesNotContain("<a>");
        assertThat(document.getElementsByTagName("style").item(0).getTextContent())
                .as("a style is read as it stands, not unescaped")
                .doesNotContain("\"")
                .doesNotContain("&")
                .doesNotContain(">");
    }

    @Test
    void thePageEscapesWhatCitiesWrite() {
        assertThat(SomeCity.text(ReportFormat.HTML.render(BULLETIN))).contains("某局 &lt;a&gt; &amp; &quot;b&quot;");
        assertThat(new Markup().element("p", "a\u0000b", "title", "\"><script>").toString())
                .isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;\">a\uFFFDb</p>\n");
    }

    @Test
    void thePageSaysWhereDataAreMadeUpAndOnlyThere() {
        assertThat(SomeCity.text(ReportFormat.HTML.render(BULLETIN))).contains("合成数据，仅供演示");
        assertThat(SomeCity.text(ReportFormat.HTML.render(
                        new SomeCity().report("2023-05", SomeCity.shipped("county-bulletin")))))
                .doesNotContain("合成数据");
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void anEmptyCityHasAReportInEveryFormat(ReportFormat format) {
        for (var profile : List.of("hengyang-annual", "county-bulletin", "plain")) {
            assertThat(format.render(new SomeCity().report("2023", SomeCity.shipped(profile))))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 1, 1", "5, 1, 5", "6, 2, 6", "25, 5, 25", "820, 200, 1000", "1001, 500, 1500"})
    void ticksAreRoundNumbers(long greatest, long step, long end) {
        assertThat(Axis.upTo(greatest)).isEqualTo(new Axis(step, end));
    }

    private static List<NamedCsvRecord> csv() {
        var text = SomeCity.text(ReportFormat.CSV.render(BULLETIN)).substring(1);
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }

    private static ReadableWorkbook workbook(Report report) throws IOException {
        return new ReadableWorkbook(
                new ByteArrayInputStream(ReportFormat.XLSX.render(report)), new ReadingOptions(true, true));
    }

    private static Row row(ReadableWorkbook workbook, String sheet, int column, String text) throws IOException {
        return workbook.findSheet(sheet).orElseThrow().read().stream()
                .filter(row -> row.getCellCount() > column && text.equals(row.getCellText(column)))
                .findFirst()
                .orElseThrow();
    }

    private static Offset<BigDecimal> within() {
        return Offset.offset(new BigDecimal("0.00000001"));
    }
}
