package org.minyi.workbench.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.schemas.TicketEventType.ACCEPTED;
import static org.minyi.schemas.TicketEventType.CONTACTED;
import static org.minyi.schemas.TicketEventType.DISPATCHED;
import static org.minyi.schemas.TicketEventType.HANDLED;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minyi.schemas.TicketEvent;
import org.minyi.schemas.TicketEventType;
import org.minyi.workbench.city.NaiveTickets.Ticket;

class TicketsTest {

    private static final City HENGYANG = CityFile.named("hengyang-2023");
    private static final NaiveTally TALLY = NaiveTally.of(HENGYANG, 0.01, 12345);
    private static final List<Ticket> TICKETS = TALLY.ticketList();

    @ParameterizedTest
    @EnumSource(TicketPath.class)
    void leaveNoFigureToChance(TicketPath path) {
        boolean within = path.contactedWithinADay();

        assertThat(path.steps().get(0)).isEqualTo(TicketStep.ACCEPTED);
        assertThat(within && !path.dispatched()).isFalse();
    }

    @Test
    void areWeighedOutOfAHundredThousand() {
        assertThat(Arrays.stream(TicketPath.values())
                        .mapToInt(TicketPath::weight)
                        .sum())
                .isEqualTo(100_000);
    }

    @Test
    void areHandledInAThousandButOne() {
        TicketFigures figures = new ReferenceYear(HENGYANG, 1, 1, Faults.NONE)
                .manifest()
                .expected()
                .tickets();

        assertThat((double) figures.handled() / figures.dispatched()).isBetween(0.999, 0.9999);
        assertThat((double) figures.answeredOnline() / figures.accepted()).isBetween(0.54, 0.56);
        assertThat((double) figures.dispatched() / figures.accepted()).isBetween(0.42, 0.44);
    }

    /** Of two tickets of one caller in one category, at most 30 days apart, the later one: about one ticket in twenty. */
    @Test
    void areDemandedAgainByTheSameCallerNowAndThen() {
        var callers = TICKETS.stream()
                .map(ticket -> ticket.first(ACCEPTED))
                .collect(Collectors.groupingBy(
                        told -> told.getCallerToken() + " " + told.getCategory(),
                        Collectors.mapping(TicketEvent::getEventTime, Collectors.toCollection(TreeSet::new))));

        long again = callers.values().stream()
                .mapToLong(moments -> moments.stream()
                        .filter(moment -> moments.lower(moment) != null)
                        .filter(moment ->
                                Duration.between(moments.lower(moment), moment).toDays() < 30)
                        .count())
                .sum();

        assertThat((double) again / TICKETS.size()).isBetween(0.04, 0.06);
    }

    @Test
    void tellEveryTypeOfEvent() {
        Set<TicketEventType> types =
                TALLY.tickets().accepted().stream().map(TicketEvent::getType).collect(Collectors.toSet());

        assertThat(types).hasSize(TicketEventType.values().length - 1).doesNotContain(TicketEventType.UNKNOWN);
    }

    @Test
    void areContactedInTheLastMillisecondOf24HoursAndInTheFirstAfter() {
        Set<Duration> times = TICKETS.stream()
                .filter(ticket -> ticket.dispatched() && ticket.has(CONTACTED))
                .map(ticket -> Ticket.between(ticket.first(DISPATCHED), ticket.first(CONTACTED)))
                .collect(Collectors.toSet());

        assertThat(times).contains(Duration.ofHours(24), Duration.ofHours(24).plusMillis(1));
    }

    @Test
    void outliveTheYearInWhichTheyAreAccepted() {
        assertThat(TICKETS)
                .anyMatch(ticket -> last(ticket).isAfter(Instant.parse("2023-12-31T16:00:00Z")))
                .allMatch(ticket -> last(ticket).isBefore(Instant.parse("2024-02-01T00:00:00Z")));
    }

    @Test
    void goToUnitsOfTheRosterAndToAnotherAfterAReturn() {
        Set<String> roster = new HashSet<>();
        Roster.of(HENGYANG)
                .entries()
                .forEach(entry -> roster.add(entry.department().getCode()));

        assertThat(TALLY.tickets().accepted())
                .extracting(TicketEvent::getUnit)
                .filteredOn(unit -> unit != null)
                .isSubsetOf(roster);
        assertThat(TICKETS)
                .filteredOn(ticket -> ticket.has(TicketEventType.RETURNED))
                .isNotEmpty()
                .allMatch(ticket -> ticket.events().stream()
                                .filter(event -> event.getType() == DISPATCHED)
                                .map(TicketEvent::getUnit)
                                .distinct()
                                .count()
                        > 1);
    }

    @Test
    void ofASessionAreHandledOnItsDayWhichIsWorked() {
        Set<String> sessions = TALLY.sessions()
                .standing()
                .map(events -> events.get(0).getSessionId())
                .collect(Collectors.toSet());

        assertThat(TICKETS)
                .filteredOn(Ticket::ofASession)
                .hasSize(5)
                .allMatch(ticket -> sessions.contains(ticket.first(ACCEPTED).getSessionId()))
                .allMatch(ticket -> local(ticket.first(ACCEPTED))
                        .toLocalDate()
                        .equals(local(ticket.first(HANDLED)).toLocalDate()))
                .allMatch(ticket -> HENGYANG.holidays()
                        .isWorked(local(ticket.first(HANDLED)).toLocalDate()));
    }

    @Test
    void areReportedByTheUnitsOwnSystemUnderTheTicketsSource() {
        assertThat(TALLY.tickets().accepted())
                .filteredOn(event -> event.getReportedBy() != null)
                .isNotEmpty()
                .allMatch(event -> event.getReportedBy().equals("bureau")
                        && !event.getSource().equals("bureau"));
    }

    private static ZonedDateTime local(TicketEvent event) {
        return event.getEventTime().atZone(HENGYANG.zone());
    }

    private static Instant last(Ticket ticket) {
        return ticket.events().get(ticket.events().size() - 1).getEventTime();
    }
}
