package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.streams.Draft.accepted;
import static org.minyi.streams.Draft.dispatched;
import static org.minyi.streams.Draft.told;
import static org.minyi.streams.contract.Scope.CITY;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.TicketDisposition;
import org.minyi.schemas.TicketEventType;
import org.minyi.schemas.TicketKind;
import org.minyi.schemas.TicketState;
import org.minyi.schemas.TicketStatus;
import org.minyi.streams.contract.Scope;

class TicketTopologyTest {

    private static final Scope URBAN = Scope.of("category", "urban");
    private static final Scope LIGHTING = Scope.of("category", "urban/lighting");

    private final FeedbackDriver driver = new FeedbackDriver();

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void countsTicketsOfTheCityAndOfEveryDimensionByTheDayTheyWereAccepted() {
        driver.sends(
                accepted("T1"),
                dispatched("T1", "U1").at("2023-05-01T09:00+08:00"),
                told("T1", TicketEventType.HANDLED).at("2024-02-01T09:00+08:00"),
                accepted("T2"),
                told("T2", TicketEventType.ANSWERED_ONLINE).at("2023-05-01T09:00+08:00"));

        for (var scope :
                List.of(CITY, URBAN, LIGHTING, LIGHTING.and("region", "430405"), Scope.of("kind", "COMPLAINT"))) {
            assertThat(driver.count("tickets.valid", scope, "2023-05-01")).isEqualTo(2);
            assertThat(driver.count("tickets.handled", scope, "2023")).isEqualTo(1);
            assertThat(driver.count("tickets.handled", scope, "2024")).isZero();
        }
        var closure = driver.figure("tickets.overall_closure_rate", CITY, "2023");
        assertThat(closure.numerator()).isEqualTo(2);
        assertThat(closure.denominator()).hasValue(2);
        assertThat(driver.count("tickets.accepted", Scope.of("unit", "U1"), "2023-05-01"))
                .isEqualTo(1);
        assertThat(driver.count("tickets.accepted", Scope.of("unit", "none"), "2023-05-01"))
                .isEqualTo(1);
    }

    @Test
    void movesATicketToTheCategoryAndRegionItIsCorrectedTo() {
        driver.sends(
                accepted("T1"),
                told("T1", TicketEventType.CORRECTED)
                        .with("category", "water")
                        .region("430406")
                        .at("2023-05-09T09:00+08:00"));

        assertThat(driver.count("tickets.accepted", URBAN, "2023")).isZero();
        assertThat(driver.count("tickets.accepted", Scope.of("category", "water"), "2023-05-01"))
                .isEqualTo(1);
        assertThat(driver.count("tickets.accepted", Scope.of("region", "430406"), "2023-05-01T08:00+08:00"))
                .isEqualTo(1);
        assertThat(driver.count("tickets.accepted", CITY, "2023")).isEqualTo(1);
    }

    @Test
    void showsHowATicketStandsAsItGoes() {
        assertThat(statusAfter(accepted("T1"))).isEqualTo(TicketStatus.ACCEPTED);
        assertThat(statusAfter(dispatched("T1", "U1").at("2023-05-01T09:00+08:00")))
                .isEqualTo(TicketStatus.DISPATCHED);
        assertThat(statusAfter(at(TicketEventType.SIGNED, "2023-05-01T10:00+08:00")))
                .isEqualTo(TicketStatus.SIGNED);
        assertThat(statusAfter(at(TicketEventType.RETURNED, "2023-05-01T11:00+08:00")))
                .isEqualTo(TicketStatus.RETURNED);
        assertThat(statusAfter(dispatched("T1", "U2").id("another dispatch").at("2023-05-01T12:00+08:00")))
                .isEqualTo(TicketStatus.DISPATCHED);
        assertThat(statusAfter(
                        at(TicketEventType.SIGNED, "2023-05-01T13:00+08:00").id("another signature")))
                .isEqualTo(TicketStatus.SIGNED);
        assertThat(statusAfter(at(TicketEventType.HANDLED, "2023-05-02T10:00+08:00")))
                .isEqualTo(TicketStatus.HANDLED);
        assertThat(statusAfter(at(TicketEventType.ARCHIVED, "2023-05-03T10:00+08:00")))
                .isEqualTo(TicketStatus.ARCHIVED);
        assertThat(statusAfter(at(TicketEventType.REDO, "2023-05-04T10:00+08:00")))
                .isEqualTo(TicketStatus.SIGNED);
        assertThat(statusAfter(
                        at(TicketEventType.MERGED, "2023-05-05T10:00+08:00").with("mergedInto", "T9")))
                .isEqualTo(TicketStatus.MERGED);

        driver.sends(at(TicketEventType.VOIDED, "2023-05-06T10:00+08:00"));
        assertThat(driver.ticketStates()).isEmpty();
    }

    @Test
    void showsTheClocksOfATicket() {
        driver.sends(
                accepted("T1"),
                dispatched("T1", "U1").at("2023-05-01T09:00+08:00"),
                at(TicketEventType.SIGNED, "2023-05-01T10:00+08:00"),
                at(TicketEventType.RETURNED, "2023-05-01T11:00+08:00").unit("U1"),
                dispatched("T1", "U2").id("another dispatch").at("2023-05-02T09:00+08:00"),
                at(TicketEventType.SIGNED, "2023-05-02T10:00+08:00").id("another signature"),
                at(TicketEventType.CONTACTED, "2023-05-02T11:00+08:00").unit("U3"));

        var state = driver.ticketStates().get("12345:T1");
        assertThat(state.getDisposition()).isEqualTo(TicketDisposition.DISPATCHED);
        assertThat(state.getResponsibleUnit()).isEqualTo("U2");
        assertThat(state.getUnit()).isEqualTo("U3");
        assertThat(state.getAcceptedAt()).isEqualTo(Instant.parse("2023-05-01T00:30:00Z"));
        assertThat(state.getDispatchedAt()).isEqualTo(Instant.parse("2023-05-02T01:00:00Z"));
        assertThat(state.getSignedAt()).isEqualTo(Instant.parse("2023-05-02T02:00:00Z"));
        assertThat(state.getContactedAt()).isEqualTo(Instant.parse("2023-05-02T03:00:00Z"));
        assertThat(state.getUpdatedAt()).isEqualTo(Instant.parse("2023-05-02T03:00:00Z"));
        assertThat(state.getHandledAt()).isNull();
        assertThat(state.getHops()).isEqualTo(2);
        assertThat(state.getReturns()).isEqualTo(1);
    }

    @Test
    void tellsNothingOfTheCitizen() {
        driver.sends(accepted("T1")
                .with("callerToken", "secret token")
                .with("title", "secret title")
                .with("content", "secret content")
                .with("reason", "secret reason"));

        assertThat(driver.ticketStates().values())
                .singleElement()
                .extracting(TicketState::toString)
                .asString()
                .contains("urban/lighting")
                .doesNotContain("secret");
        assertThat(driver.cells().keySet()).noneMatch(key -> key.text().contains("secret"));
        driver.nothingElse();
    }

    @Test
    void announcesNothingOfATicketThatWaitsOrIsToldAgain() {
        driver.sends(dispatched("T1", "U1").at("2023-05-01T09:00+08:00"));
        driver.nothingElse();

        driver.sends(accepted("T1"));
        assertThat(driver.ticketStates()).containsOnlyKeys("12345:T1");

        driver.sends(accepted("T1"));
        driver.nothingElse();
    }

    @Test
    void refusesAFalseClosingTimeAndNotTheTicket() {
        driver.sends(
                accepted("T1"),
                dispatched("T1", "U1"),
                at(TicketEventType.HANDLED, "1970-01-01T00:00Z").arriving("2023-05-01T09:00+08:00"));

        assertThat(driver.rejects()).singleElement().satisfies(reject -> assertThat(reject.getReason())
                .isEqualTo("impossible-time"));
        assertThat(driver.count("tickets.dispatched", CITY, "2023")).isEqualTo(1);
        assertThat(driver.count("tickets.handled", CITY, "2023")).isZero();
        assertThat(driver.ledger("12345", "2023-05-01")).isEqualTo("ledger.in=3 ledger.counted=2 ledger.rejected=1");
    }

    @Test
    void refusesATicketOfAnUnknownKind() {
        driver.sends(accepted("T1").with("kind", TicketKind.UNKNOWN));

        assertThat(driver.rejects()).singleElement().satisfies(reject -> assertThat(reject.getReason())
                .isEqualTo("unknown-kind"));
        driver.nothingElse();
    }

    private TicketStatus statusAfter(Draft draft) {
        driver.sends(draft);
        return driver.ticketStates().get("12345:T1").getStatus();
    }

    private static Draft at(TicketEventType type, String moment) {
        return told("T1", type).at(moment);
    }
}
