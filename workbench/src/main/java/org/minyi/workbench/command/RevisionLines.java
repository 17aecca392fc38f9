package org.minyi.workbench.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/** Published reports as lines of text. */
final class RevisionLines {

    private RevisionLines() {}

    /** One line a revision. */
    static void list(JsonNode revisions) {
        if (revisions.isEmpty()) {
            System.out.println("尚未发布。 Nothing has been published yet.");
        }
        revisions.forEach(revision -> System.out.println(
                line(revision) + "; " + revision.path("changes").size() + " changes"));
    }

    /** What has just been published, and what changed since the revision before. */
    static void published(JsonNode answer) {
        var revision = answer.path("revision");
        if (!answer.path("isNew").asBoolean()) {
            System.out.println(
                    "自上一版以来无变化，未发布新版。 Nothing has changed since, so nothing was published: " + line(revision));
            return;
        }
        System.out.println("已发布 published: " + line(revision));
        var changes = revision.path("changes");
        if (revision.path("revision").asInt() > 1) {
            System.out.println("较上一版变化 changes since the revision before: " + changes.size());
        }
        changes.forEach(change -> System.out.println("  %s [%s]  %s → %s  ← %s"
                .formatted(
                        change.path("metric").asText(),
                        change.path("scope").asText(),
                        figure(change.path("from")),
                        figure(change.path("to")),
                        causes(change.path("causes")))));
    }

    private static String line(JsonNode revision) {
        return "%s %s 第%d版 revision %d  %s  (%d figures, frozen at %s)"
                .formatted(
                        revision.path("profile").asText(),
                        revision.path("year").asText(),
                        revision.path("revision").asInt(),
                        revision.path("revision").asInt(),
                        revision.path("basis").asText(),
                        revision.path("figures").asInt(),
                        revision.path("frozenAt").asText());
    }

    private static String figure(JsonNode figure) {
        if (figure.isNull()) {
            return "—";
        }
        var denominator = figure.path("denominator");
        return figure.path("printed").asText()
                + (denominator.isNull()
                        ? ""
                        : " = " + figure.path("numerator").asText() + " / " + denominator.asText());
    }

    private static String causes(JsonNode causes) {
        return causes.properties().stream()
                .map(cause -> cause.getKey() + " " + cause.getValue().asText())
                .collect(Collectors.joining(", "));
    }
}
