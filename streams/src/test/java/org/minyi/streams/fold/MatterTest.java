package org.minyi.streams.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.streams.Draft.accepted;
import static org.minyi.streams.Draft.dispatched;
import static org.minyi.streams.Draft.told;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.TicketEventType;
import org.minyi.streams.Draft;
import org.minyi.streams.PlainFlow;
import org.minyi.streams.contract.Change;
import org.minyi.streams.contract.Demand;
import org.minyi.streams.contract.Ticket;
import org.minyi.streams.contract.TicketFact;
import org.minyi.streams.contract.Verdict;

/** What a change of a ticket changes in what is demanded. */
class MatterTest {

    private static final Draft ACCEPTED = accepted("T1").with("callerToken", "Wang");

    @Test
    void nothingWhereWhatIsDemandedStaysAsItIs() {
        assertThat(moves(List.of(ACCEPTED), told("T1", TicketEventType.CONTACTED)))
                .isEmpty();
    }

    @Test
    void theDemandInItsMatterWhereOnlyItsUnitChanges() {
        assertThat(moves(List.of(ACCEPTED), dispatched("T1", "U1")))
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.demand().before()).map(Demand::unit).contains("");
                    assertThat(move.demand().after()).map(Demand::unit).contains("U1");
                });
    }

    @Test
    void theMatterThatItLeavesAndTheOneThatItJoinsWhereItIsCorrected() {
        var moves =
                moves(List.of(ACCEPTED), told("T1", TicketEventType.CORRECTED).with("category", "urban/parking"));

        assertThat(moves).hasSize(2).extracting(Matter.Move::matter).doesNotHaveDuplicates();
        assertThat(moves.get(0).demand().after()).isEmpty();
        assertThat(moves.get(1).demand().before()).isEmpty();
    }

    @Test
    void nothingOfATicketWithoutACallerOrACategory() {
        assertThat(moves(List.of(), accepted("T1"))).isEmpty();
        assertThat(moves(List.of(), ACCEPTED.with("category", null))).isEmpty();
    }

    @Test
    void theMatterThatItLeavesWhereItIsVoided() {
        assertThat(moves(List.of(ACCEPTED), told("T1", TicketEventType.VOIDED)))
                .singleElement()
                .satisfies(move -> assertThat(move.demand().after()).isEmpty());
    }

    @Test
    void callersAndCategoriesThatReadAlikeTogetherAreApart() {
        var one = ACCEPTED.with("callerToken", "Wangu").with("category", "rban");
        var other = ACCEPTED.with("callerToken", "Wang").with("category", "urban");

        assertThat(moves(List.of(), one).get(0).matter())
                .isNotEqualTo(moves(List.of(), other).get(0).matter());
    }

    @Test
    void tellsNobodyTheTokenOfTheCaller() {
        var move = moves(List.of(), ACCEPTED).get(0);

        var sent = MoveSerdes.DEMAND.serializer().serialize("demands", move.demand());
        assertThat(move.matter() + new String(sent, StandardCharsets.UTF_8))
                .contains("urban/lighting")
                .doesNotContain("Wang");
    }

    private static List<Matter.Move> moves(List<Draft> before, Draft then) {
        var lifecycle = new TicketLifecycle();
        var fold = new Fold<>(lifecycle);
        var history = History.<TicketFact>empty();
        for (var draft : before) {
            history = fold.take(history, fact(draft)).history();
        }
        var after = fold.take(history, fact(then));
        Change<Ticket> change = fold.change("12345:T1", "12345", history, after);
        return Matter.moves(change);
    }

    private static TicketFact fact(Draft draft) {
        return ((Verdict.Accepted<TicketFact>) PlainFlow.verdict(PlainFlow.FLOWS.tickets(), draft)).fact();
    }
}
