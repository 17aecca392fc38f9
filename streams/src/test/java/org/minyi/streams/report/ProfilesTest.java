package org.minyi.streams.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.streams.PlainFlow;
import org.minyi.streams.clock.UnusableFileException;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.measure.Catalogue;

/** Which profiles there are: those that come along and a city's own. */
class ProfilesTest {

    private static final String OWN = """
            name: own
            titleZh: 通报
            titleEn: bulletin
            rounding: DOWN
            scale: 1
            trailingZeros: false
            sections:
              - {titleZh: 一, titleEn: one, lines: [{metric: tickets.accepted}]}
            """;

    @TempDir
    Path folder;

    @Test
    void knowsEveryProfileThatIsPacked() throws IOException, URISyntaxException {
        var packed = Path.of(Profile.class.getResource("/profiles").toURI());
        try (var files = Files.list(packed)) {
            var names = files.map(file -> file.getFileName().toString().replace(".yaml", ""));

            assertThat(shipped().names()).contains(Profile.DEFAULT).hasSameElementsAs(names.toList());
        }
    }

    @Test
    void printsEveryMetricPlainly() {
        var printed = shipped().find("plain").orElseThrow().sections().stream()
                .flatMap(section -> section.lines().stream())
                .map(line -> line.style().metric())
                .toList();
        // Those of the ledger are kept by source, and stand in every report's ledger.
        var ofTheCity = Catalogue.METRICS.stream()
                .filter(metric -> !metric.id().startsWith("ledger."))
                .toList();

        assertThat(printed).containsExactlyInAnyOrderElementsOf(ofTheCity);
        assertThat(ofTheCity).extracting(Metric::id).contains("tickets.on_time_rate.due");
    }

    @Test
    void takesTheCitysOwnBesideThem() throws IOException {
        file("own.yaml", "\uFEFF" + OWN);
        file("notes.txt", "no profile");

        var profiles = own();

        assertThat(profiles.names()).containsExactly("hengyang-annual", "county-bulletin", "plain", "own");
        assertThat(profiles.find("own").orElseThrow().printing().scale()).isEqualTo(1);
        assertThat(profiles.find("none-such")).isEmpty();
    }

    @Test
    void refusesOneThatIsCalledLikeOneThatComesAlong() throws IOException {
        file("mine.yml", OWN.replace("name: own", "name: plain"));

        assertThatThrownBy(this::own)
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining(
                        "mine.yml: a profile that comes along is called 'plain' too: call this one otherwise");
    }

    @Test
    void refusesTwoOfOneName() throws IOException {
        file("a.yaml", OWN);
        file("b.yaml", OWN);

        assertThatThrownBy(this::own)
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("b.yaml: a.yaml is called 'own' too");
    }

    @Test
    void refusesADirectoryThatIsNotThere() {
        assertThatThrownBy(() -> Profiles.shippedAnd(folder.resolve("none"), Catalogue.METRICS, PlainFlow.ZONE))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("mend the setting report.profiles");
    }

    @Test
    void readsTheExampleOfTheReadme() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var example = readme.substring(readme.indexOf("name: our-bulletin"));
        file("example.yaml", example.substring(0, example.indexOf("```")));

        assertThat(own().find("our-bulletin").orElseThrow().charts()).hasSize(3);
    }

    @Test
    void namesFileAndLineOfWhatIsWrong() throws IOException {
        file("wrong.yaml", OWN.replace("tickets.accepted", "tickets.acepted"));

        assertThatThrownBy(this::own)
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("wrong.yaml, line 8: no metric is called 'tickets.acepted'")
                .hasMessageContaining("(did you mean 'tickets.accepted'?)");
    }

    private static Profiles shipped() {
        return Profiles.shipped(Catalogue.METRICS, PlainFlow.ZONE);
    }

    private Profiles own() {
        return Profiles.shippedAnd(folder, Catalogue.METRICS, PlainFlow.ZONE);
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
