package org.minyi.streams;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Window;
import org.minyi.streams.query.board.Known;
import org.minyi.streams.query.http.Document;
import org.minyi.streams.query.http.Tag;
import org.minyi.streams.query.problem.UnknownException;
import org.minyi.streams.query.year.ReportHandlers;
import org.minyi.streams.report.Profile;
import org.minyi.streams.report.Profiles;
import org.minyi.streams.report.Report;
import org.minyi.streams.report.ReportFormat;
import org.minyi.streams.report.Reporter;

/** Draws up reports as files for whoever asks over HTTP. */
record Reports(Reporter reporter, Profiles profiles, LocalWindows windows, InstantSource clock)
        implements ReportHandlers.Source {

    @Override
    public Document report(Window window, String profileName, String formatName, Known known) {
        var profile = profile(profileName);
        var format = format(formatName);
        var report = reporter.report(window, format.drawn(profile), known.cells(), known.basis());
        return document(report, format, "minyi-" + window + "-" + profile.name());
    }

    /** The end of the profile's last day after the window, once it has passed. */
    @Override
    public Optional<AsOf> usualAsOf(Window window, String profileName) {
        var days = profile(profileName).asOfDaysAfter();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        var dayAfter = windows.end(window).atZone(windows.zone()).toLocalDate();
        var asOf = AsOf.endOf(dayAfter.plusDays(days.getAsInt() - 1L), windows.zone());
        return Optional.of(asOf).filter(moment -> !moment.moment().isAfter(clock.instant()));
    }

    @Override
    public String usualProfile() {
        return Profile.DEFAULT;
    }

    @Override
    public List<ReportHandlers.Offer> offers() {
        return profiles.names().stream().map(this::profile).map(Reports::offer).toList();
    }

    private static ReportHandlers.Offer offer(Profile profile) {
        return new ReportHandlers.Offer(
                profile.name(),
                profile.titleZh(),
                profile.titleEn(),
                profile.windows().stream()
                        .sorted(Comparator.reverseOrder())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .toList(),
                profile.names());
    }

    /** The whole of a report, with everything that any format shows. */
    Report whole(Window window, String profile, Cells cells, String basis) {
        return reporter.report(window, profile(profile), cells, basis);
    }

    /** A report as a file in the format of that name. */
    Document document(Report report, String formatName, String name) {
        return document(report, format(formatName), name);
    }

    private static Document document(Report report, ReportFormat format, String name) {
        return new Document(
                format.render(report),
                format.contentType(),
                name + "." + format.extension(),
                Tag.ofContent(report.content(), format.id(), Version.CURRENT));
    }

    private Profile profile(String name) {
        return profiles.find(name)
                .orElseThrow(() -> new UnknownException("no profile is called '" + name + "': there are "
                        + String.join(", ", profiles.names()) + ", and report.profiles names a directory of more"));
    }

    private static ReportFormat format(String name) {
        return ReportFormat.find(name.isEmpty() ? ReportFormat.JSON.id() : name)
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is no format: write "
                        + Arrays.stream(ReportFormat.values())
                                .map(ReportFormat::id)
                                .collect(Collectors.joining(", "))));
    }
}
