package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.streams.Draft.accepted;
import static org.minyi.streams.Draft.contacted;
import static org.minyi.streams.Draft.dispatched;
import static org.minyi.streams.Draft.rated;
import static org.minyi.streams.Draft.rectified;
import static org.minyi.streams.Draft.told;
import static org.minyi.streams.Draft.voided;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.TicketEventType;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.contract.Part;
import org.minyi.streams.query.recount.IdList;

/** Which ids are behind a figure, and what is shown of them. */
class DrillDownTest {

    private static final AsOf YEARS_LATER = AsOf.parse("2029-12-31", PlainFlow.ZONE);

    @Test
    void showsABadRatingWithItsClocks() {
        var bad = rated("R1").level(1).at("2023-04-28T10:00+08:00");

        var found = ids(
                "ratings.bad",
                "city@2023",
                YEARS_LATER,
                bad,
                contacted("R1").at("2023-05-04T09:00+08:00"),
                rectified("R1").at("2023-05-10T09:00+08:00"),
                rated("R2"),
                rated("R3").level(2),
                voided("R3"));

        assertThat(found.sum()).isEqualTo(1);
        assertThat(found.rows()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo("haochaping:R1");
            assertThat(row.at()).isEqualTo(Instant.parse("2023-04-28T02:00:00Z"));
            // The Friday before the May holidays of 2023, of which Saturday the 6th was worked.
            assertThat(row.details())
                    .containsEntry("contactDeadline", Draft.instant("2023-05-05T00:00+08:00"))
                    .containsEntry("contactedAt", Draft.instant("2023-05-04T09:00+08:00"))
                    .containsEntry("rectifyDeadline", Draft.instant("2023-05-24T00:00+08:00"))
                    .containsEntry("rectifiedAt", Draft.instant("2023-05-10T09:00+08:00"))
                    .containsEntry("firstLevel", 1);
        });
    }

    @Test
    void saysHowMuchAnIdAddsWhereItIsMoreThanOne() {
        var found = ids(
                "tickets.hops",
                "city@2023",
                YEARS_LATER,
                accepted("T1"),
                dispatched("T1", "U1").at("2023-05-01T09:00+08:00"),
                dispatched("T1", "U2").id("again").at("2023-05-01T10:00+08:00"),
                accepted("T2"),
                dispatched("T2", "U1").at("2023-05-01T09:00+08:00"));

        assertThat(found.ids()).isEqualTo(2);
        assertThat(found.sum()).isEqualTo(3);
        assertThat(found.rows()).extracting(IdList.Row::amount).containsExactly(2L, 1L);
    }

    @Test
    void listsWhatWasOpenAndOverdueAtTheMoment() {
        var events = new Draft[] {
            accepted("T1").at("2023-05-05T09:00+08:00"),
            dispatched("T1", "U1").at("2023-05-05T10:00+08:00"),
            accepted("T2").at("2023-05-05T09:00+08:00"),
            dispatched("T2", "U1").at("2023-05-05T10:00+08:00"),
            told("T2", TicketEventType.HANDLED).at("2023-05-20T10:00+08:00")
        };

        // Five working days after the 5th, with the Saturday that was worked, end with the 11th.
        assertThat(overdue(events, "2023-05-10")).isEmpty();
        assertThat(overdue(events, "2023-05-12T00:00+08:00")).isEmpty();
        assertThat(overdue(events, "2023-05-12")).containsExactly("12345:T1", "12345:T2");
        assertThat(overdue(events, "2023-05-20T10:00+08:00")).containsExactly("12345:T1");
        assertThat(overdue(events, "2023-12-31")).containsExactly("12345:T1");
    }

    private static List<String> overdue(Draft[] events, String asOf) {
        return ids("tickets.overdue_open", "city@2023", AsOf.parse(asOf, PlainFlow.ZONE), events).rows().stream()
                .map(IdList.Row::id)
                .toList();
    }

    @Test
    void namesTheYearWhoseCalendarIsMissing() {
        var found = ids(
                "tickets.deadline_unknown",
                "city@2026",
                YEARS_LATER,
                accepted("T1").at("2026-12-30T09:00+08:00"),
                dispatched("T1", "U1").at("2026-12-30T10:00+08:00"));

        assertThat(found.rows()).singleElement().satisfies(row -> assertThat(row.details())
                .containsEntry("missingCalendarYear", 2027)
                .containsEntry("source", "12345")
                .containsEntry("responsibleUnit", "U1")
                .doesNotContainKey("unitDeadline"));
    }

    @Test
    void keepsTheFirstOfVeryManyAndCountsAll() {
        int many = IdList.MOST + 5;
        var search = new IdSearch(metric("ratings.total")
                .formula()
                .addends(Part.NUMERATOR, PastFlow.board(Map.of(), YEARS_LATER), CellKey.parse("city@2023")));
        var contributions = new ArrayList<List<Contribution>>();
        PastFlow.recount(List.of(rated("R")), YEARS_LATER, line -> {}, (id, entity, all) -> contributions.add(all));

        IntStream.range(0, many).forEach(i -> {
            int last = many - i;
            search.see("haochaping:" + last, last, contributions.get(0), Map::of);
        });

        var found = search.found();
        assertThat(found.ids()).isEqualTo(many);
        assertThat(found.sum()).isEqualTo(many);
        assertThat(found.rows()).hasSize(IdList.MOST);
        assertThat(found.rows().get(0).id()).isEqualTo("haochaping:1");
        assertThat(found.rows().get(IdList.MOST - 1).id()).isEqualTo("haochaping:" + IdList.MOST);
    }

    @Test
    void nothingPersonalIsShown() {
        var found = ids(
                "tickets.accepted",
                "city@2023",
                YEARS_LATER,
                accepted("T1").with("callerToken", "a citizen").with("title", "a lamp is broken"));

        assertThat(found.rows().get(0).details().toString()).doesNotContain("a citizen", "a lamp");
    }

    private static IdList ids(String metric, String cell, AsOf asOf, Draft... events) {
        var key = CellKey.parse(cell);
        var board = PastFlow.board(PastFlow.cells(List.of(events), asOf), asOf);
        var search = new IdSearch(metric(metric).formula().addends(Part.NUMERATOR, board, key));
        var details = new Details(Clocks.shipped(PlainFlow.ZONE).upTo(asOf));
        PastFlow.recount(
                List.of(events),
                asOf,
                line -> {},
                (id, entity, contributions) ->
                        search.see(id, Details.at(entity), contributions, () -> details.of(entity)));
        return search.found();
    }

    private static Metric metric(String id) {
        return CellMap.metric(id);
    }
}
