package org.minyi.streams.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minyi.schemas.BadRating;
import org.minyi.schemas.TicketState;
import org.minyi.schemas.TicketStatus;
import org.minyi.schemas.Urgency;
import org.minyi.streams.PlainFlow;
import org.minyi.streams.clock.Clocks;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Sight;
import org.minyi.streams.contract.WorkFilter;
import org.minyi.streams.contract.WorkList;
import org.minyi.streams.contract.WorkRow;

/** Which lists open tickets and bad ratings are on at a moment, in which order, and whose days were used. */
class WorkListsTest {

    private static final Instant FRIDAY = Instant.parse("2023-05-12T02:00:00Z");
    private static final Instant MONDAY = Instant.parse("2023-05-15T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2023-05-16T02:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2023-05-17T02:00:00Z");

    private final OpenTickets tickets = new OpenTickets();
    private final OpenRatings ratings = new OpenRatings();
    private final WorkLists lists = new WorkLists(tickets, ratings, Clocks.shipped(PlainFlow.ZONE));

    /** The citizen's ten hours run from 00:00 when it was accepted, the unit's four from 06:00 when it was dispatched. */
    @ParameterizedTest
    @CsvSource({
        "CITIZEN, 2023-05-15T08:00:00.000Z, ''",
        "CITIZEN, 2023-05-15T08:00:00.001Z, APPROACHING",
        "CITIZEN, 2023-05-15T10:00:00.000Z, APPROACHING",
        "CITIZEN, 2023-05-15T10:00:00.001Z, OVERDUE",
        "UNIT,    2023-05-15T09:12:00.000Z, ''",
        "UNIT,    2023-05-15T09:12:00.001Z, APPROACHING",
        "UNIT,    2023-05-15T10:00:00.000Z, APPROACHING",
        "UNIT,    2023-05-15T10:00:00.001Z, OVERDUE"
    })
    void isApproachingOnceFourFifthsHavePassedAndOverdueAfterTheDeadline(String clock, Instant at, String list) {
        var deadline = Instant.parse("2023-05-15T10:00:00Z");
        show(signed("T1")
                .setAcceptedAt(Instant.parse("2023-05-15T00:00:00Z"))
                .setDispatchedAt(Instant.parse("2023-05-15T06:00:00Z"))
                .setDeadline(clock.equals("CITIZEN") ? deadline : null)
                .setUnitDeadline(clock.equals("UNIT") ? deadline : null));

        assertThat(lists.counts(at).get(WorkList.OVERDUE)).isEqualTo(list.equals("OVERDUE") ? 1 : 0);
        assertThat(lists.counts(at).get(WorkList.APPROACHING)).isEqualTo(list.equals("APPROACHING") ? 1 : 0);
    }

    @Test
    void isApproachingFromItsBeginningOnIfItWasNeverDispatched() {
        show(signed("T1")
                .setStatus(TicketStatus.ACCEPTED)
                .setAcceptedAt(FRIDAY)
                .setDispatchedAt(null)
                .setUnitDeadline(WEDNESDAY));

        assertThat(lists.counts(FRIDAY.plus(Duration.ofDays(4))).get(WorkList.APPROACHING))
                .isZero();
        assertThat(lists.counts(FRIDAY.plus(Duration.ofDays(4)).plusMillis(1)).get(WorkList.APPROACHING))
                .isEqualTo(1);
    }

    @Test
    void isNeitherWithoutADeadline() {
        show(signed("T1").setMissingCalendarYear(2031));

        assertThat(lists.counts(WEDNESDAY).get(WorkList.OVERDUE)).isZero();
        assertThat(lists.counts(WEDNESDAY).get(WorkList.APPROACHING)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED,   0, 0, 0, 0",
        "DISPATCHED, 0, 0, 1, 0",
        "SIGNED,     0, 0, 0, 0",
        "SIGNED,     1, 0, 0, 0",
        "SIGNED,     2, 0, 0, 1",
        "SIGNED,     1, 1, 0, 1",
        "SIGNED,     0, 2, 0, 1",
        "DISPATCHED, 2, 0, 1, 1",
        "RETURNED,   1, 0, 0, 1",
        "HANDLED,    3, 3, 0, 0"
    })
    void isUnsignedOrReturnedByWhereItStands(
            TicketStatus status, int returns, int redos, int onUnsigned, int onReturned) {
        show(signed("T1").setStatus(status).setReturns(returns).setRedos(redos));

        assertThat(lists.counts(MONDAY).get(WorkList.UNSIGNED)).isEqualTo(onUnsigned);
        assertThat(lists.counts(MONDAY).get(WorkList.RETURNED)).isEqualTo(onReturned);
    }

    @ParameterizedTest
    @CsvSource({
        "ORDINARY, SIGNED, 0",
        "URGENT, SIGNED, 1",
        "LIFE_AND_PROPERTY, DISPATCHED, 1",
        "URGENT, HANDLED, 0",
        ", SIGNED, 0"
    })
    void isUrgentWhileItIsOpen(Urgency urgency, TicketStatus status, int onUrgent) {
        show(signed("T1").setStatus(status).setUrgency(urgency));

        assertThat(lists.counts(MONDAY).get(WorkList.URGENT)).isEqualTo(onUrgent);
    }

    @Test
    void putsWhatIsDueFirstFirstAndWhatHasNoDeadlineLast() {
        show(dispatched("late").setUnitDeadline(TUESDAY));
        show(dispatched("unknown").setAcceptedAt(FRIDAY));
        show(dispatched("unknown-too").setAcceptedAt(MONDAY));
        show(dispatched("early").setDeadline(MONDAY));
        show(dispatched("early-too").setDeadline(MONDAY).setAcceptedAt(MONDAY));

        assertThat(ids(WorkList.UNSIGNED, WorkFilter.ALL, 0, 9))
                .containsExactly("12345:early", "12345:early-too", "12345:late", "12345:unknown", "12345:unknown-too");
        assertThat(ids(WorkList.UNSIGNED, WorkFilter.ALL, 1, 2)).containsExactly("12345:early-too", "12345:late");
        assertThat(lists.part(WorkList.UNSIGNED, WorkFilter.ALL, MONDAY, 9, 2).total())
                .isEqualTo(5);
    }

    @Test
    void isFilteredByRegionUnitAndBranch() {
        show(dispatched("lamp").setCategory("urban/lighting").setRegion("430405"));
        show(dispatched("urban").setCategory("urban").setRegion("430406"));
        show(dispatched("urbanity").setCategory("urbanity").setRegion("430405"));
        show(dispatched("returned")
                .setStatus(TicketStatus.RETURNED)
                .setReturns(1)
                .setResponsibleUnit(null)
                .setUnit("U2"));

        assertThat(ids(WorkList.UNSIGNED, new WorkFilter("", "", "urban", Sight.ALL), 0, 9))
                .containsExactly("12345:lamp", "12345:urban");
        assertThat(ids(WorkList.UNSIGNED, new WorkFilter("430405", "U1", "urban", Sight.ALL), 0, 9))
                .containsExactly("12345:lamp");
        assertThat(ids(WorkList.UNSIGNED, new WorkFilter("", "U2", "", Sight.ALL), 0, 9))
                .isEmpty();
        assertThat(ids(WorkList.RETURNED, new WorkFilter("", "U2", "", Sight.ALL), 0, 9))
                .containsExactly("12345:returned");
    }

    @Test
    void onlyWhatLiesInSightIsListedAndCounted() {
        show(dispatched("lamp").setRegion("430405"));
        show(dispatched("tree").setRegion("430406"));
        show(dispatched("nowhere").setRegion(null).setResponsibleUnit("U3"));
        var county = Sight.of(List.of(Scope.of("region", "430405"), Scope.of("unit", "U3")));

        assertThat(ids(WorkList.UNSIGNED, new WorkFilter("", "", "", county), 0, 9))
                .containsExactlyInAnyOrder("12345:lamp", "12345:nowhere");
        assertThat(ids(WorkList.UNSIGNED, new WorkFilter("430406", "", "", county), 0, 9))
                .isEmpty();
        assertThat(lists.size(WorkList.UNSIGNED, county, MONDAY).rows()).isEqualTo(2);
        assertThat(lists.size(WorkList.UNSIGNED, county, MONDAY).regions()).isEqualTo(Map.of("430405", 1));
    }

    @Test
    void saysHowLongAListIsByWhatItCanBeFilteredBy() {
        show(dispatched("lamp").setCategory("urban/lighting").setRegion("430405"));
        show(dispatched("tree").setCategory("urban/tree/branch"));

        var size = lists.size(WorkList.UNSIGNED, Sight.ALL, MONDAY);

        assertThat(size.list()).isEqualTo("unsigned");
        assertThat(size.rows()).isEqualTo(2);
        assertThat(size.regions()).isEqualTo(Map.of("430405", 1));
        assertThat(size.units()).isEqualTo(Map.of("U1", 2));
        assertThat(size.categories())
                .isEqualTo(Map.of("urban", 2, "urban/lighting", 1, "urban/tree", 1, "urban/tree/branch", 1));
    }

    @Test
    void saysWhoseDaysWereUsed() {
        show(signed("T1").setAcceptedAt(FRIDAY).setDispatchedAt(MONDAY).setHops(2));

        var row = row(WorkList.RETURNED, signed("T1").setReturns(2), WEDNESDAY);

        assertThat(row.heldSince()).isEqualTo(MONDAY);
        assertThat(row.unit()).isEqualTo("U1");
        assertThat(row.unitWorkingDays()).isEqualTo(2);
        assertThat(row.unitSeconds()).isEqualTo(2 * 86_400L);
        assertThat(row.othersWorkingDays()).isEqualTo(1);
        assertThat(row.othersSeconds()).isEqualTo(3 * 86_400L);
    }

    @Test
    void saysThatNobodyHasWhatWasReturned() {
        var row = row(
                WorkList.RETURNED, signed("T1").setStatus(TicketStatus.RETURNED).setResponsibleUnit(null), TUESDAY);

        assertThat(row.unit()).isNull();
        assertThat(row.lastUnit()).isEqualTo("U1");
        assertThat(row.heldSince()).isNull();
        assertThat(row.unitSeconds()).isNull();
        assertThat(row.unitWorkingDays()).isNull();
        assertThat(row.othersWorkingDays()).isEqualTo(2);
    }

    @Test
    void leavesWorkingDaysOpenWhereAYearIsMissing() {
        var row = row(
                WorkList.UNSIGNED,
                dispatched("T1").setDispatchedAt(Instant.parse("2026-12-31T02:00:00Z")),
                Instant.parse("2027-01-05T02:00:00Z"));

        assertThat(row.unitWorkingDays()).isNull();
        assertThat(row.unitSeconds()).isEqualTo(5 * 86_400L);
    }

    @Test
    void countsDownToTheDeadlineInForce() {
        var before = row(
                WorkList.UNSIGNED,
                dispatched("T1").setUnitDeadline(TUESDAY).setDeadlineRule("default"),
                TUESDAY.minusSeconds(90));
        var after = row(WorkList.OVERDUE, dispatched("T1").setDeadline(TUESDAY), TUESDAY.plusSeconds(5));

        assertThat(before.clock()).isEqualTo("UNIT");
        assertThat(before.rule()).isEqualTo("default");
        assertThat(before.secondsLeft()).isEqualTo(90);
        assertThat(after.clock()).isEqualTo("CITIZEN");
        assertThat(after.secondsLeft()).isEqualTo(-5);
    }

    @Test
    void showsOfABadRatingTheClockThatRuns() {
        ratings.show("hcp:R1", Optional.of(rated("R1").build()));
        ratings.show("hcp:R2", Optional.of(rated("R2").setContactedAt(MONDAY).build()));
        ratings.show("hcp:R3", Optional.of(rated("R3").setRectifiedAt(MONDAY).build()));

        var rows = lists.part(WorkList.BAD_RATINGS, new WorkFilter("", "U1", "", Sight.ALL), MONDAY, 0, 9)
                .rows();

        assertThat(rows).extracting(WorkRow::id).containsExactly("hcp:R1", "hcp:R2");
        assertThat(rows).extracting(WorkRow::clock).containsExactly("CONTACT", "RECTIFY");
        assertThat(rows).extracting(WorkRow::deadline).containsExactly(TUESDAY, WEDNESDAY);
        assertThat(lists.part(WorkList.BAD_RATINGS, new WorkFilter("", "", "urban", Sight.ALL), MONDAY, 0, 9)
                        .total())
                .isZero();
    }

    private List<String> ids(WorkList list, WorkFilter filter, int skip, int most) {
        return lists.part(list, filter, MONDAY, skip, most).rows().stream()
                .map(WorkRow::id)
                .toList();
    }

    private WorkRow row(WorkList list, TicketState.Builder ticket, Instant at) {
        show(ticket);
        return lists.part(list, WorkFilter.ALL, at, 0, 1).rows().get(0);
    }

    private void show(TicketState.Builder ticket) {
        var state = ticket.build();
        tickets.show("12345:" + state.getTicketId(), Optional.of(state));
    }

    private static TicketState.Builder dispatched(String id) {
        return signed(id).setStatus(TicketStatus.DISPATCHED);
    }

    private static TicketState.Builder signed(String id) {
        return TicketState.newBuilder()
                .setTicketId(id)
                .setSource("12345")
                .setStatus(TicketStatus.SIGNED)
                .setUnit("U1")
                .setResponsibleUnit("U1")
                .setAcceptedAt(FRIDAY)
                .setDispatchedAt(MONDAY)
                .setUpdatedAt(MONDAY);
    }

    private static BadRating.Builder rated(String id) {
        return BadRating.newBuilder()
                .setRatingId(id)
                .setSource("hcp")
                .setUnit("U1")
                .setRatedAt(MONDAY)
                .setFirstLevel(1)
                .setEffectiveLevel(1)
                .setContactDeadline(TUESDAY)
                .setRectifyDeadline(WEDNESDAY);
    }
}
