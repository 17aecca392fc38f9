package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.streams.Draft.accepted;
import static org.minyi.streams.Draft.dispatched;
import static org.minyi.streams.Draft.rated;
import static org.minyi.streams.Draft.supplemented;
import static org.minyi.streams.Draft.voided;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.contract.CellKey;

/** What is known now of the world as it was at a moment. */
class AsOfTest {

    @Test
    void whatWasVoidedLaterStillCounts() {
        var events = List.of(rated("R1"), voided("R1").at("2023-06-01T09:00+08:00"));

        assertThat(figure("ratings.total", "2023", events, "2023-05-31")).isEqualTo(1);
        assertThat(figure("ratings.total", "2023", events, "2023-06-01")).isZero();
    }

    @Test
    void aLevelThatWasSupplementedLaterIsStillTheFirst() {
        var events = List.of(rated("R1").level(1), supplemented("R1").level(5).at("2023-06-01T09:00+08:00"));

        assertThat(figure("ratings.bad", "2023", events, "2023-05-31")).isEqualTo(1);
        assertThat(figure("ratings.bad", "2023", events, "2023-06-01")).isZero();
    }

    @Test
    void whatArrivedLaterIsInIfItHadHappened() {
        var events = List.of(rated("R1").at("2023-05-01T09:00+08:00").arriving("2023-12-01T00:00+08:00"));

        assertThat(figure("ratings.total", "2023", events, "2023-05-01")).isEqualTo(1);
    }

    @Test
    void anEventThatIsKnownNowToHaveHappenedLaterHasNotHappenedYet() {
        var events = List.of(
                rated("R1").at("2023-05-01T09:00+08:00").revision(0),
                rated("R1").at("2023-06-01T09:00+08:00").revision(1));

        assertThat(figure("ratings.total", "2023", events, "2023-05-31")).isZero();
        assertThat(figure("ledger.in", "ledger:haochaping@2023", events, "2023-05-31"))
                .isEqualTo(1);
        assertThat(figure("ledger.superseded", "ledger:haochaping@2023", events, "2023-05-31"))
                .isEqualTo(1);
        assertThat(figure("ratings.total", "2023", events, "2023-06-01")).isEqualTo(1);
    }

    @Test
    void whatHappenedBeforeItsTicketWasAcceptedWaitsForThat() {
        var events = List.of(
                dispatched("T1", "U1").at("2023-05-01T09:00+08:00"),
                accepted("T1").at("2023-05-02T09:00+08:00"));

        assertThat(figure("ledger.waiting", "ledger:12345@2023", events, "2023-05-01"))
                .isEqualTo(1);
        assertThat(figure("ledger.counted", "ledger:12345@2023", events, "2023-05-01"))
                .isZero();
        assertThat(figure("ledger.waiting", "ledger:12345@2023", events, "2023-05-02"))
                .isZero();
        assertThat(figure("ledger.counted", "ledger:12345@2023", events, "2023-05-02"))
                .isEqualTo(2);
    }

    @Test
    void whatHappensAtMidnightIsTheNextDays() {
        var events = List.of(accepted("T1").at("2023-05-02T00:00+08:00"));

        assertThat(figure("tickets.open", "2023", events, "2023-05-01")).isZero();
        assertThat(figure("tickets.open", "2023", events, "2023-05-02T00:00")).isEqualTo(1);
    }

    private static long figure(String metric, String cell, List<Draft> events, String asOf) {
        var moment = AsOf.parse(asOf, PlainFlow.ZONE);
        var key = CellKey.parse(cell.contains("@") ? cell : "city@" + cell);
        return CellMap.metric(metric)
                .read(PastFlow.board(PastFlow.cells(events, moment), moment), key)
                .numerator();
    }
}
