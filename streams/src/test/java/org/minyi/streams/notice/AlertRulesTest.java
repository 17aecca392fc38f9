package org.minyi.streams.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minyi.schemas.AlertSeverity;
import org.minyi.schemas.Urgency;
import org.minyi.streams.clock.UnusableFileException;
import org.minyi.streams.notice.watch.ConnectRate;
import org.minyi.streams.notice.watch.Share;
import org.minyi.streams.notice.watch.Unsigned;

/** The files of rules on alerts. */
class AlertRulesTest {

    private static final String ONE_RULE = """
            fresh: 3 days
            keep: 30 days
            rules:
              - name: one
                zh: 一
                en: One
                severity: WARNING
                watch: %s
            """;

    @TempDir
    private Path directory;

    @Test
    void thoseThatComeAlongCoverEverythingOnce() {
        var rules = AlertRules.shipped();

        assertThat(rules.fresh()).isEqualTo(Duration.ofDays(3));
        assertThat(rules.rules())
                .extracting(AlertRule::id)
                .containsExactly(
                        "calls.connect_rate_24h",
                        "calls.connect_rate_15m",
                        "queue.longest_wait",
                        "surge.category_region",
                        "ticket.overdue",
                        "ticket.approaching",
                        "ticket.urgent_unsigned",
                        "ticket.unsigned",
                        "ticket.sent_back",
                        "rating.contact_overdue",
                        "source.silent",
                        "source.future");
        assertThat(rules.rules().get(0)).satisfies(rule -> {
            assertThat(rule.severity()).isEqualTo(AlertSeverity.CRITICAL);
            assertThat(rule.watch())
                    .isEqualTo(new ConnectRate(Duration.ofHours(24), new Share(9_500), new Share(9_520), 100));
        });
        assertThat(rules.rules().get(6).watch())
                .isEqualTo(new Unsigned(Set.of(Urgency.URGENT, Urgency.LIFE_AND_PROPERTY), Duration.ofMinutes(30)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            overdu                                | 8 | 'overdu' is no watch
            overdue\\n    share: 80               | 9 | nothing here is called 'share'
            approaching                           | 4 | 'share' is missing
            approaching\\n    share: 101          | 9 | '101' is no percentage
            approaching\\n    share: most         | 9 | 'most' is no percentage
            sent-back\\n    times: 0              | 9 | '0' is no times
            unsigned\\n    after: a while         | 9 | 'a while' is no length of time
            unsigned\\n    after: 1 hour\\n    urgency: [HIGH] | 10 | 'HIGH' is no urgency
            longest-wait\\n    reaches: 1 minute\\n    clear: 2 minutes | 10 | clear lies over reaches
            connect-rate\\n    over: 25 hours\\n    below: 95\\n    clear: 96\\n    least: 1 | 9 | over is at most 24 hours
            connect-rate\\n    over: 24 hours\\n    below: 95\\n    clear: 94\\n    least: 1 | 11 | clear lies under below
            """)
    void whatMeansNothingIsToldWithItsLine(String watch, int line, String reason) throws IOException {
        var file = Files.writeString(directory.resolve("alerts.yaml"), ONE_RULE.formatted(watch.replace("\\n", "\n")));

        assertThatThrownBy(() -> AlertRules.read(file))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining(", line " + line + ":");
    }

    @Test
    void noTwoRulesHaveOneName() throws IOException {
        var text = ONE_RULE.formatted("overdue") + """
              - name: one
                zh: 又一
                en: One more
                severity: INFO
                watch: contact-overdue
            """;
        var file = Files.writeString(directory.resolve("alerts.yaml"), text);

        assertThatThrownBy(() -> AlertRules.read(file)).hasMessageContaining("is called 'one' too");
    }
}
