package org.minyi.streams;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.minyi.streams.contract.Window;
import org.minyi.streams.query.Document;
import org.minyi.streams.query.Handlers;
import org.minyi.streams.query.Known;
import org.minyi.streams.query.UnknownException;
import org.minyi.streams.report.Profile;
import org.minyi.streams.report.Profiles;
import org.minyi.streams.report.ReportFormat;
import org.minyi.streams.report.Reporter;

/** Draws up reports as files for whoever asks over HTTP. */
record Reports(Reporter reporter, Profiles profiles) implements Handlers.ReportSource {

    @Override
    public Document report(Window window, String profileName, String formatName, Known known) {
        var profile = profile(profileName);
        var format = format(formatName);
        var report = reporter.report(window, format.drawn(profile), known.cells(), known.basis());
        return new Document(
                format.render(report),
                format.contentType(),
                "minyi-" + window + "-" + profile.name() + "." + format.extension());
    }

    private Profile profile(String name) {
        return profiles.find(name.isEmpty() ? Profile.DEFAULT : name)
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
