package org.minyi.workbench.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;

/** What must hold of calls, tickets, sessions and the open-government window alike. */
class EveryKindTest {

    private static final City HENGYANG = CityFile.named("hengyang-2023");
    private static final long SEED = 12345;
    private static final List<Topic<?, ?>> TOPICS =
            List.of(Topics.CALLS, Topics.TICKETS, Topics.SESSIONS, Topics.SERVICES);

    @ParameterizedTest
    @CsvSource({"0.00002,12345", "0.0005,12345", "0.0005,2", "0.0003,3", "0.003,4", "0.01,12345"})
    void addsUpToWhatItsManifestExpects(double scale, long seed) {
        ReferenceYear year = new ReferenceYear(HENGYANG, scale, seed, Faults.NONE);
        Manifest.Expected expected = year.manifest().expected();

        NaiveTally tally = NaiveTally.of(HENGYANG, year);

        assertThat(tally.callFigures()).isEqualTo(expected.calls());
        assertThat(tally.ticketFigures()).isEqualTo(expected.tickets());
        assertThat(tally.sessionFigures()).isEqualTo(expected.sessions());
        assertThat(tally.windowFigures()).isEqualTo(expected.window());
        for (Topic<?, ?> topic : TOPICS) {
            Ledger promised = year.manifest().injected().topics().get(topic.name());
            assertThat(tally.book(topic).ledger())
                    .as(topic.name())
                    .usingRecursiveComparison()
                    .ignoringFields("late")
                    .isEqualTo(promised);
            assertThat(promised.sent())
                    .isEqualTo(promised.counted()
                            + promised.duplicates()
                            + promised.superseded()
                            + promised.waiting()
                            + sum(promised));
        }
    }

    @Test
    void expectsExactlyTheReportsTotalsAtFullScale() {
        Manifest.Expected expected =
                new ReferenceYear(HENGYANG, 1, SEED, Faults.NONE).manifest().expected();

        assertThat(expected.calls())
                .extracting(CallFigures::offered, CallFigures::answered, CallFigures::abandoned)
                .containsExactly(702_316L, 702_000L, 316L);
        assertThat(expected.tickets().accepted()).isEqualTo(563_418);
        assertThat(expected.sessions()).isEqualTo(new SessionFigures(78, 12, 454));
        assertThat(expected.window())
                .extracting(WindowFigures::served, WindowFigures::published)
                .containsExactly(6_137L, 108L);
        assertThat(expected.window().satisfied()).isEqualTo(expected.window().rated());
    }

    private static long sum(Ledger ledger) {
        return ledger.rejected().values().stream().mapToLong(Long::longValue).sum();
    }
}
