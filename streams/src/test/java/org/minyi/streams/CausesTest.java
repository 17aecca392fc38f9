package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.streams.Draft.accepted;
import static org.minyi.streams.Draft.dispatched;
import static org.minyi.streams.Draft.rated;
import static org.minyi.streams.Draft.supplemented;
import static org.minyi.streams.Draft.told;
import static org.minyi.streams.Draft.voided;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.TicketEventType;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.contract.CellKey;

/** Which events changed a figure between two publications. */
class CausesTest {

    private static final AsOf YEAR_END = AsOf.parse("2023-12-31", PlainFlow.ZONE);
    private static final AsOf NEXT_DAY = AsOf.parse("2023-05-02", PlainFlow.ZONE);

    @Test
    void countsTheEventsOfEveryEntityThatTellsOtherwise() {
        var known = List.of(rated("R1").level(1), rated("R2").level(1), rated("R3"));
        var late =
                List.of(voided("R1"), supplemented("R2").level(5), rated("R4").level(1), rated("R5"));

        assertThat(causes("ratings.bad", "city@2023", known, late)).containsEntry("ratings.VOIDED", 1L);
        assertThat(causes("ratings.total", "city@2023", known, late))
                .isEqualTo(Map.of("ratings.VOIDED", 1L, "ratings.RATED", 2L));
    }

    @Test
    void namesOfManyEventsThoseThatMadeTheDifference() {
        var known = List.of(accepted("T1"), dispatched("T1", "U1"));
        var late = List.of(
                told("T1", TicketEventType.SIGNED),
                told("T1", TicketEventType.HANDLED).at("2023-05-03T08:00+08:00"),
                told("T1", TicketEventType.ARCHIVED).at("2023-05-04T08:00+08:00"));

        assertThat(causes("tickets.handled", "city@2023", known, late)).isEqualTo(Map.of("tickets.HANDLED", 1L));
        assertThat(causes("tickets.signed", "city@2023", known, late)).isEqualTo(Map.of("tickets.SIGNED", 1L));
    }

    @Test
    void saysThatOnlyTimePassed() {
        var ticket = List.of(accepted("T1"), dispatched("T1", "U1"));

        assertThat(causes("tickets.overdue_open", "city@2023", ticket, List.of(), NEXT_DAY, YEAR_END))
                .isEqualTo(Map.of("time", 1L));
    }

    @Test
    void tellsRepeatsThatAnotherTicketMade() {
        var second = List.of(accepted("T2").with("callerToken", "a").at("2023-05-20T08:00+08:00"));
        var first = List.of(accepted("T1").with("callerToken", "a").at("2023-05-10T08:00+08:00"));

        assertThat(causes("tickets.repeat", "city@2023", second, first)).isEqualTo(Map.of("other-tickets", 1L));
        assertThat(causes("tickets.repeat", "city@2023", first, second)).isEqualTo(Map.of("tickets.ACCEPTED", 1L));
        assertThat(causes("tickets.repeat_rate", "city@2023", first, second)).isEqualTo(Map.of("tickets.ACCEPTED", 1L));
    }

    private static Map<String, Long> causes(String metric, String cell, List<Draft> known, List<Draft> late) {
        return causes(metric, cell, known, late, YEAR_END, YEAR_END);
    }

    private static Map<String, Long> causes(
            String metric, String cell, List<Draft> known, List<Draft> late, AsOf before, AsOf after) {
        var arrivals = Stream.concat(known.stream(), late.stream()).toList();
        return CausesLaws.causes(
                        arrivals,
                        known.size(),
                        before,
                        after,
                        PastFlow.board(Map.of(), before),
                        PastFlow.board(Map.of(), after))
                .get(new Tracked(CellMap.metric(metric), CellKey.parse(cell)));
    }
}
