package org.minyi.streams.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minyi.streams.contract.Comparison;
import org.minyi.streams.contract.SafeText;

/**
 * A report as CSV (RFC 4180), one row a figure, with a byte order mark so that spreadsheets read it as UTF-8. A text that
 * a spreadsheet would take for a formula has an apostrophe before it.
 */
final class CsvReport {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final List<String> HEADS = Stream.concat(
                    Stream.of(
                            "section",
                            "metric",
                            "name_zh",
                            "name_en",
                            "scope",
                            "member",
                            "window",
                            "numerator",
                            "denominator",
                            "printed",
                            "unit",
                            "moment",
                            "definition_zh",
                            "definition_en",
                            "formula",
                            "basis",
                            "computed_at",
                            "profile",
                            "city",
                            "synthetic"),
                    Stream.of(Comparison.values()).flatMap(CsvReport::heads))
            .toList();

    private CsvReport() {}

    /** The whole report. */
    static String render(Report report) {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(HEADS);
            FlatFigure.of(report).forEach(figure -> csv.writeRecord(row(figure, report)));
            ledger(report).forEach(figure -> csv.writeRecord(row(figure, report)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> row(FlatFigure figure, Report report) {
        var value = figure.value();
        var definition = figure.definition();
        var cells = figure.exactly();
        cells.add(value.printed());
        cells.add(figure.unit());
        cells.add(value.moment());
        cells.add(definition.definitionZh());
        cells.add(definition.definitionEn());
        cells.add(definition.formula());
        cells.add(report.basis());
        cells.add(report.computedAt());
        cells.add(report.profile());
        cells.add(report.city());
        cells.add(report.synthetic());
        for (var with : Comparison.values()) {
            figure.beside(with).ifPresentOrElse(beside -> beside(beside, cells), () -> nothingBeside(cells));
        }
        return cells.stream().map(SafeText::of).toList();
    }

    private static Stream<String> heads(Comparison with) {
        var name = with.id().replace('-', '_');
        return Stream.of(
                name + "_window",
                name + "_numerator",
                name + "_denominator",
                name + "_difference_numerator",
                name + "_difference_denominator",
                name + "_change");
    }

    private static void beside(Report.Beside beside, List<Object> cells) {
        var difference = beside.difference();
        cells.add(beside.window());
        cells.add(beside.numerator());
        cells.add(beside.denominator());
        cells.add(difference == null ? null : difference.numerator());
        cells.add(difference == null ? null : difference.denominator());
        cells.add(beside.change());
    }

    private static void nothingBeside(List<Object> cells) {
        for (int i = 0; i < heads(Comparison.PREVIOUS).count(); i++) {
            cells.add(null);
        }
    }

    /** The ledger as figures of its own: six for each source and year. */
    private static Stream<FlatFigure> ledger(Report report) {
        var definitions = report.definitions().stream()
                .collect(Collectors.toMap(Report.Definition::metric, definition -> definition));
        return report.ledger().stream().flatMap(row -> Stream.of(
                        new Amount("in", row.in()),
                        new Amount("counted", row.counted()),
                        new Amount("duplicates", row.duplicates()),
                        new Amount("superseded", row.superseded()),
                        new Amount("waiting", row.waiting()),
                        new Amount("rejected", row.rejected()))
                .map(amount -> new FlatFigure(
                        Remarks.LEDGER_TITLE,
                        definitions.get("ledger." + amount.of()),
                        false,
                        row.source(),
                        new Report.Value(
                                "ledger:" + row.source(),
                                row.window(),
                                Long.toString(amount.number()),
                                amount.number(),
                                null,
                                null,
                                List.of()))));
    }

    /** How many events had one outcome. */
    private record Amount(String of, long number) {}
}
