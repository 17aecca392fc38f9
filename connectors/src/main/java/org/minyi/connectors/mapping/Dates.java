package org.minyi.connectors.mapping;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minyi.schemas.yaml.Yaml;

/**
 * Reads moments as an export writes them, in the first form that fits.
 *
 * <p>A local time that the change to summer time leaves out is moved on by the hour that is missing; of one that occurs
 * twice in autumn the earlier is meant, as {@link java.time.ZonedDateTime#ofLocal} has it.
 */
record Dates(List<DateForm> forms, ZoneId zone) {

    static Dates of(List<Yaml> formats, Locale locale, ZoneId zone) {
        var forms = formats.stream().map(format -> DateForm.read(format, locale));
        // A spreadsheet's own dates come as ISO 8601, which cannot be taken for anything else.
        return new Dates(
                Stream.concat(forms, Stream.of(DateForm.ISO)).distinct().toList(), zone);
    }

    Optional<Instant> read(String text) {
        return forms.stream()
                .map(form -> form.read(text, zone))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The forms as they are written, for a sentence. */
    String written() {
        return forms.stream()
                .filter(form -> forms.size() == 1 || form != DateForm.ISO)
                .map(form -> "'" + form.written() + "'")
                .collect(Collectors.joining(" or "));
    }
}
