package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.streams.Draft.accepted;
import static org.minyi.streams.Draft.dispatched;
import static org.minyi.streams.Draft.told;
import static org.minyi.streams.contract.Scope.CITY;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.TicketEventType;
import org.minyi.streams.contract.Scope;

class RepeatTopologyTest {

    private static final String ON_MAY_1ST = "2023-05-01T23:59+08:00";
    private static final String ON_MAY_20TH = "2023-05-20T09:00+08:00";
    private static final String THIRTY_DAYS_LATER = "2023-05-31T23:59:59.999+08:00";
    private static final String THIRTY_ONE_DAYS_LATER = "2023-06-01T00:00+08:00";
    private static final Scope LIGHTING = Scope.of("category", "urban/lighting");
    private static final Scope PARKING = Scope.of("category", "urban/parking");
    private static final Scope U1 = Scope.of("unit", "U1");

    private final FeedbackDriver driver = new FeedbackDriver();

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void countsWhatACallerDemandsAgainInTheWindowsAndScopesOfTheLaterTicket() {
        driver.sends(by("Wang", "T1").at(ON_MAY_1ST), by("Wang", "T2").at(ON_MAY_20TH));

        for (var scope : List.of(
                CITY,
                Scope.of("region", "430405"),
                Scope.of("source", "12345"),
                Scope.of("channel", "phone"),
                Scope.of("kind", "COMPLAINT"))) {
            for (var window : List.of("2023-05-20T09:00+08:00", "2023-05-20", "2023-05", "2023")) {
                assertThat(driver.count("tickets.repeat", scope, window)).isEqualTo(1);
            }
        }
        for (var scope : List.of(
                Scope.of("unit", ""), Scope.of("category", "urban"), LIGHTING, LIGHTING.and("region", "430405"))) {
            assertThat(driver.count("tickets.repeat", scope, "2023-05-20")).isEqualTo(1);
        }
        assertThat(driver.count("tickets.repeat", CITY, "2023-05-01")).isZero();
        var rate = driver.figure("tickets.repeat_rate", CITY, "2023");
        assertThat(rate.numerator()).isEqualTo(1);
        assertThat(rate.denominator()).hasValue(2);
    }

    @Test
    void countsNoRepeatOfAnotherCallerNorOfAnotherCategoryNorWhereEitherIsUntold() {
        driver.sends(
                by("Wang", "T1"),
                by("Li", "T2"),
                by("Wang", "T3").with("category", "urban/parking"),
                accepted("T4"),
                accepted("T5"),
                by("Zhou", "T6").with("category", null),
                by("Zhou", "T7").with("category", null));

        assertThat(driver.count("tickets.repeat", CITY, "2023")).isZero();
        assertThat(driver.count("tickets.comparable", CITY, "2023")).isEqualTo(3);
    }

    @Test
    void countsDaysByTheCalendarOfTheCity() {
        driver.sends(by("Wang", "T1").at(ON_MAY_1ST), by("Li", "T2").at(ON_MAY_1ST));

        driver.sends(by("Wang", "T3").at(THIRTY_ONE_DAYS_LATER));
        assertThat(driver.count("tickets.repeat", CITY, "2023")).isZero();

        driver.sends(by("Li", "T4").at(THIRTY_DAYS_LATER));
        assertThat(driver.count("tickets.repeat", CITY, "2023-05-31")).isEqualTo(1);
    }

    @Test
    void countsALaterTicketAsARepeatOnceAnEarlierOneArrivesLate() {
        driver.sends(by("Wang", "T2").at(ON_MAY_20TH));
        assertThat(driver.count("tickets.repeat", CITY, "2023")).isZero();

        driver.sends(by("Wang", "T1").at(ON_MAY_1ST));
        assertThat(driver.count("tickets.repeat", CITY, "2023-05-20")).isEqualTo(1);
        assertThat(driver.count("tickets.repeat", CITY, "2023")).isEqualTo(1);
    }

    @Test
    void takesARepeatBackWhenWhatItRepeatsIsVoided() {
        driver.sends(by("Wang", "T1").at(ON_MAY_1ST), by("Wang", "T2").at(ON_MAY_20TH));

        driver.sends(told("T1", TicketEventType.VOIDED).at(THIRTY_DAYS_LATER));

        assertThat(driver.count("tickets.repeat", CITY, "2023")).isZero();
        assertThat(driver.count("tickets.comparable", CITY, "2023")).isEqualTo(1);
    }

    @Test
    void keepsARepeatOfTwoWhenOneOfThemIsVoided() {
        driver.sends(
                by("Wang", "T1").at(ON_MAY_1ST),
                by("Wang", "T2").at(ON_MAY_20TH),
                by("Wang", "T3").at(THIRTY_DAYS_LATER));

        driver.sends(told("T2", TicketEventType.VOIDED).at(THIRTY_DAYS_LATER));

        assertThat(driver.count("tickets.repeat", CITY, "2023-05-20")).isZero();
        assertThat(driver.count("tickets.repeat", CITY, "2023-05-31")).isEqualTo(1);
    }

    @Test
    void movesATicketToTheCategoryAndTheCallerThatItIsCorrectedTo() {
        driver.sends(
                by("Wang", "T1").at(ON_MAY_1ST),
                by("Wang", "T2").with("category", "urban/parking").at(ON_MAY_20TH));

        driver.sends(told("T2", TicketEventType.CORRECTED)
                .with("category", "urban/lighting")
                .at("2023-05-21T09:00+08:00"));
        assertThat(driver.count("tickets.repeat", LIGHTING, "2023-05-20")).isEqualTo(1);
        assertThat(driver.count("tickets.repeat", PARKING, "2023-05-20")).isZero();

        driver.sends(told("T2", TicketEventType.CORRECTED)
                .id("another correction")
                .with("callerToken", "Li")
                .at("2023-05-22T09:00+08:00"));
        assertThat(driver.count("tickets.repeat", CITY, "2023")).isZero();
    }

    @Test
    void countsARepeatOfTheUnitThatIsResponsibleForIt() {
        driver.sends(by("Wang", "T1").at(ON_MAY_1ST), by("Wang", "T2").at(ON_MAY_20TH));

        driver.sends(dispatched("T2", "U1").at("2023-05-20T10:00+08:00"));
        assertThat(driver.count("tickets.repeat", U1, "2023-05-20")).isEqualTo(1);
        assertThat(driver.count("tickets.repeat", Scope.of("unit", ""), "2023-05-20"))
                .isZero();

        driver.sends(told("T2", TicketEventType.RETURNED).unit("U1").at("2023-05-20T11:00+08:00"));
        assertThat(driver.count("tickets.repeat", U1, "2023-05-20")).isZero();
        assertThat(driver.count("tickets.repeat", CITY, "2023-05-20")).isEqualTo(1);
    }

    @Test
    void countsAMergedTicketAsTheDemandThatItWas() {
        driver.sends(
                by("Wang", "T1").at(ON_MAY_1ST),
                by("Wang", "T2").at(ON_MAY_20TH),
                told("T2", TicketEventType.MERGED).with("mergedInto", "T1").at("2023-05-20T10:00+08:00"));

        assertThat(driver.count("tickets.repeat", CITY, "2023")).isEqualTo(1);
    }

    private static Draft by(String caller, String ticket) {
        return accepted(ticket).with("callerToken", caller);
    }
}
