package org.minyi.workbench.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
        Manifest.Expected expected =
                new ReferenceYear(HENGYANG, scale, seed, Faults.NONE).manifest().expected();

        NaiveTally tally = NaiveTally.of(HENGYANG, scale, seed);

        assertThat(tally.callFigures()).isEqualTo(expected.calls());
        assertThat(tally.ticketFigures()).isEqualTo(expected.tickets());
        assertThat(tally.sessionFigures()).isEqualTo(expected.sessions());
        assertThat(tally.windowFigures()).isEqualTo(expected.window());
    }

    @ParameterizedTest
    @CsvSource({"0.00002,12345", "0.0005,12345", "0.0005,2", "0.003,4", "0.01,12345"})
    void keepsLedgersThatTheEventsThemselvesConfirm(double scale, long seed) {
        Manifest manifest = new ReferenceYear(HENGYANG, scale, seed, Faults.NONE).manifest();

        NaiveTally tally = NaiveTally.of(HENGYANG, scale, seed);

        for (Topic<?, ?> topic : TOPICS) {
            Ledger promised = ledger(manifest, topic);
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
                            + rejected(promised));
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

    @Test
    void keepsTheProportionsAtASmallerScale() {
        Manifest.Expected expected =
                new ReferenceYear(HENGYANG, 0.01, SEED, Faults.NONE).manifest().expected();

        assertThat(expected.calls())
                .extracting(CallFigures::offered, CallFigures::answered)
                .containsExactly(7_023L, 7_020L);
        assertThat(expected.tickets().accepted()).isEqualTo(5_634);
        assertThat(expected.sessions()).isEqualTo(new SessionFigures(1, 1, 5));
        assertThat(expected.window())
                .extracting(WindowFigures::served, WindowFigures::published)
                .containsExactly(61L, 1L);
    }

    @Test
    void sendsAtLeastOneInAHundredTwiceAndOneInAHundredADayLate() {
        Manifest manifest = new ReferenceYear(HENGYANG, 0.01, SEED, Faults.NONE).manifest();
        NaiveTally tally = NaiveTally.of(HENGYANG, 0.01, SEED);

        assertThat(TOPICS).allSatisfy(topic -> {
            Ledger ledger = ledger(manifest, topic);
            assertThat(ledger.duplicates()).isGreaterThan(ledger.sent() / 100);
            assertThat(tally.book(topic).sendingsMadeMoreThanADayLate())
                    .isGreaterThan(ledger.sent() / 100)
                    .isLessThanOrEqualTo(ledger.late());
        });
    }

    @Test
    void breaksOneAtLeastInEveryWayHoweverSmallTheYear() {
        Manifest manifest = new ReferenceYear(HENGYANG, 0.0005, SEED, Faults.NONE).manifest();

        assertThat(TOPICS).allSatisfy(topic -> assertThat(
                        ledger(manifest, topic).rejected())
                .containsKeys("undecodable", "key-mismatch", "event-in-the-future", "impossible-time", "unknown-type"));
        assertThat(ledger(manifest, Topics.CALLS).rejected())
                .containsKeys(
                        "unknown-direction",
                        "unknown-outcome",
                        "missing-field",
                        "level-out-of-range",
                        "impossible-order");
        assertThat(ledger(manifest, Topics.TICKETS).rejected()).containsKeys("unknown-kind", "unknown-urgency");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.000_02, 0.01, 0.5, 1, 10})
    void meetsEveryMishapAndEveryFateWhereThereAreEnough(double scale) {
        Manifest.Injected injected =
                new ReferenceYear(HENGYANG, scale, SEED, Faults.NONE).manifest().injected();

        assertThat(injected.calls().fates().keySet()).hasSize(Fate.values().length - 1);
        assertThat(injected.sessions().fates().keySet()).hasSize(Fate.values().length - 1);
        assertThat(injected.calls().mishaps())
                .allSatisfy((name, count) -> assertThat(count).isPositive());
    }

    private static Ledger ledger(Manifest manifest, Topic<?, ?> topic) {
        return manifest.injected().topics().get(topic.name());
    }

    private static long rejected(Ledger ledger) {
        return ledger.rejected().values().stream().mapToLong(Long::longValue).sum();
    }
}
