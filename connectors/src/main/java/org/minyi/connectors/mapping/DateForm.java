package org.minyi.connectors.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.BiFunction;
import org.minyi.schemas.yaml.LineException;
import org.minyi.schemas.yaml.Yaml;

/**
 * One way of writing a moment.
 *
 * @param written as the mapping has it: a pattern of {@link DateTimeFormatter}, or iso, excel, epoch-seconds,
 *     epoch-millis
 * @param reader the moment in a text of this form; it throws what java.time and numbers throw
 */
record DateForm(String written, BiFunction<String, ZoneId, Instant> reader) {

    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);
    private static final BigDecimal MILLIS_A_DAY = BigDecimal.valueOf(86_400_000L);

    static final DateForm ISO = new DateForm("iso", DateForm::iso);

    static DateForm read(Yaml yaml, Locale locale) {
        var written = yaml.text("a date format");
        return switch (written) {
            case "iso" -> ISO;
            case "excel" -> new DateForm(written, DateForm::excel);
            case "epoch-seconds" -> new DateForm(written, (text, zone) -> Instant.ofEpochSecond(Long.parseLong(text)));
            case "epoch-millis" -> new DateForm(written, (text, zone) -> Instant.ofEpochMilli(Long.parseLong(text)));
            default -> pattern(yaml, written, locale);
        };
    }

    /** The moment; null if the text is not of this form or no such day exists. */
    Instant read(String text, ZoneId zone) {
        try {
            return reader.apply(text, zone);
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static DateForm pattern(Yaml yaml, String written, Locale locale) {
        try {
            // Strict, so that 30 February is refused and not taken for another day.
            var format = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(written)
                    .parseDefaulting(ChronoField.ERA, 1)
                    .toFormatter(locale)
                    .withResolverStyle(ResolverStyle.STRICT);
            return new DateForm(
                    written,
                    (text, zone) -> instant(
                            format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from), zone));
        } catch (IllegalArgumentException e) {
            throw new LineException(yaml.line(), "'" + written + "' is no date format: " + e.getMessage());
        }
    }

    private static Instant iso(String text, ZoneId zone) {
        var format = text.contains("T") ? DateTimeFormatter.ISO_DATE_TIME : DateTimeFormatter.ISO_LOCAL_DATE;
        return instant(format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from), zone);
    }

    private static Instant excel(String text, ZoneId zone) {
        var days = new BigDecimal(text);
        long whole = days.longValue();
        long millis =
                days.subtract(BigDecimal.valueOf(whole)).multiply(MILLIS_A_DAY).longValue();
        // A spreadsheet's fraction of a day is a little off the second it stands for.
        long seconds = Math.round(millis / 1000.0);
        return ZonedDateTime.ofLocal(EXCEL_ZERO.plusDays(whole).atStartOfDay().plusSeconds(seconds), zone, null)
                .toInstant();
    }

    private static Instant instant(TemporalAccessor read, ZoneId zone) {
        if (read instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        var local = read instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) read;
        return ZonedDateTime.ofLocal(local, zone, null).toInstant();
    }
}
