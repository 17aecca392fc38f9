package org.minyi.workbench.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.minyi.schemas.personal.KeyFile;
import org.minyi.streams.FeedbackConfig;
import org.minyi.streams.Rulebook;
import org.minyi.workbench.desk.Api;
import org.minyi.workbench.desk.ApiException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose Kafka and registry a command goes to itself. */
final class ClusterOptions {

    @Mixin
    private UrlOption url;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The application's settings; without them its Kafka and registry are asked of --url.")
    private Path config;

    private FeedbackConfig settings;

    /** Whether a running Minyi is asked, rather than a file read. */
    boolean areAsked() {
        return config == null;
    }

    /** The running Minyi. */
    Api api() {
        return url.api();
    }

    /** The application's settings, as far as they are needed to read its topics. */
    FeedbackConfig settings() throws IOException {
        settings = areAsked() ? asked() : SettingsFile.read(config);
        return settings;
    }

    /** The settings of Kafka's clients; empty unless they have been asked for. */
    Map<String, Object> known() {
        return settings == null ? Map.of() : settings.kafka();
    }

    /** The file of keys that the settings name; empty where no settings are given, or they name none. */
    Optional<KeyFile> keyFile() throws IOException {
        return areAsked() ? Optional.empty() : settings().keyFile();
    }

    private FeedbackConfig asked() {
        var about = api().json("/api/v1/about");
        var settings = FeedbackConfig.of(Map.of(
                "application.id", about.path("applicationId").asText(),
                "kafka.bootstrap.servers", about.path("kafka").asText(),
                "schema.registry.url", about.path("registry").asText(),
                "zone", about.path("zone").asText()));
        if (!Rulebook.of(settings).fingerprint().equals(about.path("rulebook").asText())) {
            throw new ApiException("运行中的规则与默认规则不同，请用 --config 指明其设置文件。 The application counts by settings of its own,"
                    + " such as deadlines.file or tickets.repeat.days: say its settings file with --config");
        }
        return settings;
    }
}
