package org.minyi.streams.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The forms that a report comes in. */
public enum ReportFormat {
    TEXT("text/plain; charset=utf-8", "txt", report -> utf8(TextReport.render(report))),
    JSON("application/json", "json", report -> utf8(ReportJson.write(report))),
    CSV("text/csv; charset=utf-8", "csv", report -> utf8(CsvReport.render(report))),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", WorkbookReport::render),
    HTML("text/html; charset=utf-8", "html", report -> utf8(HtmlReport.render(report)));

    private final String contentType;
    private final String extension;
    private final Function<Report, byte[]> renderer;

    ReportFormat(String contentType, String extension, Function<Report, byte[]> renderer) {
        this.contentType = contentType;
        this.extension = extension;
        this.renderer = renderer;
    }

    /** The format of that name, e.g. {@code xlsx}. */
    public static Optional<ReportFormat> find(String name) {
        return Arrays.stream(values())
                .filter(format -> format.id().equals(name))
                .findFirst();
    }

    /** Its name over HTTP and on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its media type. */
    public String contentType() {
        return contentType;
    }

    /** What a file of it is called behind the point. */
    public String extension() {
        return extension;
    }

    /** What of a profile this format shows: lines of text and of CSV have no charts, whose numbers take the longest. */
    public Profile drawn(Profile profile) {
        return this == TEXT || this == CSV ? profile.withoutCharts() : profile;
    }

    /** The report in this format. */
    public byte[] render(Report report) {
        return renderer.apply(report);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
