package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.streams.Draft.contacted;
import static org.minyi.streams.Draft.rated;
import static org.minyi.streams.Draft.rectified;
import static org.minyi.streams.Draft.supplemented;
import static org.minyi.streams.Draft.voided;
import static org.minyi.streams.contract.Scope.CITY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.Department;
import org.minyi.schemas.RatingMode;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Scope;

class FeedbackTopologyTest {

    private static final String ON_MAY_1ST = "2023-05-01T08:30+08:00";
    private static final String ON_MAY_2ND = "2023-05-02T09:00+08:00";
    private static final String A_YEAR_LATER = "2024-05-01T08:30+08:00";
    private static final Scope REGION = Scope.of("region", "430405");
    private static final Scope UNIT = Scope.of("unit", "U1");
    private static final Scope CHANNEL = Scope.of("channel", "counter");
    private static final Scope SOURCE = Scope.of("source", "haochaping");

    private final FeedbackDriver driver = new FeedbackDriver();

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void countsARatingOfTheCityARegionAChannelAndASourceByHourDayMonthAndYear() {
        driver.sends(rated("R1").at(ON_MAY_1ST));

        for (var scope : List.of(CITY, REGION, CHANNEL, SOURCE)) {
            for (var window : List.of("2023-05-01T08:00+08:00", "2023-05-01", "2023-05", "2023")) {
                assertThat(driver.count("ratings.total", scope, window)).isEqualTo(1);
                assertThat(driver.count("ratings.active", scope, window)).isEqualTo(1);
            }
        }
        driver.nothingElse();
    }

    @Test
    void countsARatingOfAUnitByDayAndCoarser() {
        driver.sends(rated("R1").at(ON_MAY_1ST));

        assertThat(driver.cells().keySet())
                .filteredOn(key -> key.scope().equals(UNIT))
                .extracting(CellKey::text)
                .containsExactly("unit:U1@2023", "unit:U1@2023-05", "unit:U1@2023-05-01");
        assertThat(driver.count("ratings.total", UNIT, "2023-05-01")).isEqualTo(1);
    }

    @Test
    void countsNothingInOtherCells() {
        driver.sends(rated("R1").at(ON_MAY_1ST));

        int leavesAndTheirYears = 4 * 4 + 3;
        int ledger = 3;
        assertThat(driver.cells()).hasSize(leavesAndTheirYears + ledger);
    }

    @Test
    void countsMidnightLocalTimeInTheNewYear() {
        driver.sends(rated("R1").at("2023-12-31T15:59:59.999Z"), rated("R2").at("2023-12-31T16:00:00Z"));

        assertThat(driver.count("ratings.total", CITY, "2023")).isEqualTo(1);
        assertThat(driver.count("ratings.total", CITY, "2024")).isEqualTo(1);
        assertThat(driver.count("ratings.total", CITY, "2024-01-01T00:00+08:00"))
                .isEqualTo(1);
    }

    @Test
    void publishesACellWithItsNamesAndItsStart() {
        driver.sends(rated("R1").at(ON_MAY_1ST));

        var cell = driver.cell(REGION, "2023-05-01");
        assertThat(cell.getScope()).isEqualTo("region:430405");
        assertThat(cell.getDimension()).isEqualTo("region");
        assertThat(cell.getMember()).isEqualTo("430405");
        assertThat(cell.getWindow()).isEqualTo("2023-05-01");
        assertThat(cell.getWindowStart()).isEqualTo(Instant.parse("2023-04-30T16:00:00Z"));
        assertThat(cell.getCounts()).containsEntry("ratings.total", 1L).doesNotContainKey("ratings.bad");
    }

    @Test
    void showsPublishedCellsOnTheBoardOfTheSameInstance() {
        driver.sends(rated("R1").at(ON_MAY_1ST));
        assertThat(driver.onBoard("board-cells", "city@2023")).isNotNull();

        driver.sends(voided("R1").at(ON_MAY_2ND));
        assertThat(driver.onBoard("board-cells", "city@2023")).isNull();
    }

    @Test
    void countsAVoidedRatingNowhere() {
        driver.sends(rated("R1").level(1).at(ON_MAY_1ST));
        var counted = driver.cells().keySet();
        driver.sends(voided("R1").at(A_YEAR_LATER));

        assertThat(driver.cells().keySet())
                .allMatch(key -> key.scope().dimension().equals("ledger"));
        assertThat(driver.tombstones())
                .containsExactlyInAnyOrderElementsOf(counted.stream()
                        .filter(key -> !key.scope().dimension().equals("ledger"))
                        .toList());
        assertThat(driver.badRatings()).isEmpty();
    }

    @Test
    void countsARatingVoidedBeforeItCameNowhere() {
        driver.sends(voided("R1").at(ON_MAY_2ND), rated("R1").at(ON_MAY_1ST));

        assertThat(driver.count("ratings.total", CITY, "2023")).isZero();
        assertThat(driver.ledger("haochaping", "2023")).isEqualTo("ledger.in=2 ledger.counted=2");
    }

    @Test
    void replacesTheLevelBySupplementForFavourableButNotForInitiallyBad() {
        driver.sends(rated("R1").level(2).at(ON_MAY_1ST));
        assertThat(driver.count("ratings.favourable", CITY, "2023")).isZero();
        assertThat(driver.count("ratings.bad", CITY, "2023")).isEqualTo(1);

        driver.sends(supplemented("R1").level(4).at(ON_MAY_2ND));

        assertThat(driver.count("ratings.favourable", CITY, "2023-05-01")).isEqualTo(1);
        assertThat(driver.count("ratings.bad", CITY, "2023-05-01")).isZero();
        assertThat(driver.count("ratings.bad_initial", CITY, "2023-05-01")).isEqualTo(1);
        assertThat(driver.count("ratings.level_4", CITY, "2023-05-01")).isEqualTo(1);
        assertThat(driver.count("ratings.level_2", CITY, "2023-05-01")).isZero();
        assertThat(driver.count("ratings.total", CITY, "2023-05-02")).isZero();
    }

    @Test
    void countsADefaultedRatingAsNeitherActiveNorFavourableNorBad() {
        driver.sends(
                rated("R1").mode(RatingMode.DEFAULTED).level(5),
                rated("R2").mode(RatingMode.INVITED).level(5));

        var rate = driver.figure("ratings.active_rate", CITY, "2023");
        assertThat(rate.numerator()).isEqualTo(1);
        assertThat(rate.denominator()).hasValue(2);
        assertThat(driver.figure("ratings.favourable_rate", CITY, "2023").denominator())
                .hasValue(1);
        assertThat(driver.figure("ratings.level", CITY, "2023").numerator()).isEqualTo(10);
    }

    @Test
    void countsADuplicateOnce() {
        driver.sends(rated("R1"), rated("R1"), rated("R1").arriving(A_YEAR_LATER));

        assertThat(driver.count("ratings.total", CITY, "2023")).isEqualTo(1);
        assertThat(driver.ledger("haochaping", "2023")).isEqualTo("ledger.in=3 ledger.counted=1 ledger.duplicates=2");
    }

    @Test
    void putsARevisionInPlaceOfWhatItRevises() {
        driver.sends(rated("R1").region("430405").at(ON_MAY_1ST));
        driver.sends(rated("R1").region("430406").at(ON_MAY_2ND).revision(1));

        assertThat(driver.count("ratings.total", CITY, "2023")).isEqualTo(1);
        assertThat(driver.count("ratings.total", REGION, "2023")).isZero();
        assertThat(driver.count("ratings.total", Scope.of("region", "430406"), "2023-05-02"))
                .isEqualTo(1);
        assertThat(driver.ledger("haochaping", "2023")).isEqualTo("ledger.in=2 ledger.counted=1 ledger.superseded=1");
    }

    @Test
    void countsALateEventWhereItHappened() {
        driver.sends(rated("R1").at(A_YEAR_LATER), rated("R2").at(ON_MAY_1ST).arriving("2025-01-01T00:00Z"));

        assertThat(driver.count("ratings.total", CITY, "2023-05-01T08:00+08:00"))
                .isEqualTo(1);
        assertThat(driver.count("ratings.total", CITY, "2024")).isEqualTo(1);
        assertThat(driver.count("ratings.total", CITY, "2025")).isZero();
    }

    @Test
    void letsASupplementWaitForItsRating() {
        driver.sends(supplemented("R1").level(3).at(ON_MAY_2ND));
        assertThat(driver.ledger("haochaping", "2023")).isEqualTo("ledger.in=1 ledger.waiting=1");
        assertThat(driver.count("ratings.total", CITY, "2023")).isZero();

        driver.sends(rated("R1").level(1).at(ON_MAY_1ST));

        assertThat(driver.ledger("haochaping", "2023")).isEqualTo("ledger.in=2 ledger.counted=2");
        assertThat(driver.count("ratings.favourable", CITY, "2023")).isEqualTo(1);
    }

    @Test
    void keepsSourcesApartThatUseTheSameIds() {
        driver.sends(rated("R1").source("12345"), rated("R1").source("12315"));

        assertThat(driver.count("ratings.total", CITY, "2023")).isEqualTo(2);
        assertThat(driver.count("ratings.total", Scope.of("source", "12345"), "2023"))
                .isEqualTo(1);
    }

    @Test
    void publishesNothingOfWhatASourceWroteIntoHeaders() {
        driver.sends(rated("R1").level(2).at(ON_MAY_1ST), "caller", "13800000000");

        assertThat(driver.badRatings()).containsOnlyKeys("haochaping:R1");
        assertThat(driver.publicHeaders()).isEmpty();
    }

    @Test
    void listsABadRatingWithItsClocksUntilItIsVoided() {
        driver.sends(
                rated("R1").level(2).with("hall", "H1").at(ON_MAY_1ST),
                contacted("R1").with("complaintTicket", "T9").at("2023-05-01T10:00+08:00"),
                supplemented("R1").level(4).at(ON_MAY_2ND),
                rectified("R1").at("2023-05-03T10:00+08:00"),
                rated("R2").level(5));

        assertThat(driver.badRatings()).containsOnlyKeys("haochaping:R1");
        var entry = driver.badRatings().get("haochaping:R1");
        assertThat(entry.getRatingId()).isEqualTo("R1");
        assertThat(entry.getFirstLevel()).isEqualTo(2);
        assertThat(entry.getEffectiveLevel()).isEqualTo(4);
        assertThat(entry.getUnit()).isEqualTo("U1");
        assertThat(entry.getHall()).isEqualTo("H1");
        assertThat(entry.getComplaintTicket()).isEqualTo("T9");
        assertThat(entry.getContactedAt()).isEqualTo(Instant.parse("2023-05-01T02:00:00Z"));
        assertThat(entry.getRectifiedAt()).isEqualTo(Instant.parse("2023-05-03T02:00:00Z"));

        driver.sends(voided("R1").at(A_YEAR_LATER));

        assertThat(driver.badRatings()).isEmpty();
        driver.nothingElse();
    }

    @Test
    void neverListsADefaultedRatingAsBad() {
        driver.sends(rated("R1").level(1).mode(RatingMode.DEFAULTED));

        assertThat(driver.badRatings()).isEmpty();
        driver.nothingElse();
    }

    @Test
    void coversTheDepartmentsThatWereRated() {
        driver.knows(department("U1", "430405"));
        driver.knows(department("U2", "430406"));
        driver.sends(rated("R1").unit("U1"));

        assertThat(driver.figure("ratings.coverage", CITY, "2023").numerator()).isEqualTo(1);
        assertThat(driver.figure("ratings.coverage", CITY, "2023").denominator())
                .hasValue(2);
        assertThat(driver.figure("ratings.coverage", REGION, "2023").denominator())
                .hasValue(1);
        assertThat(driver.onBoard("board-departments", "U2")).isNotNull();
    }

    private static Department department(String code, String region) {
        return Department.newBuilder()
                .setCode(code)
                .setName("局" + code)
                .setRegion(region)
                .setValidFrom(LocalDate.parse("2020-01-01"))
                .setHasCases(true)
                .build();
    }
}
