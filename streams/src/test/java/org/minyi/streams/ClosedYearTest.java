package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.streams.Draft.rated;
import static org.minyi.streams.Draft.supplemented;
import static org.minyi.streams.Draft.voided;
import static org.minyi.streams.contract.Scope.CITY;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to a year's figures once the year is closed: nothing. */
class ClosedYearTest {

    private final FeedbackDriver driver = new FeedbackDriver();

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void refusesWhatComesLateAboutAnEntityOfTheYear() {
        driver.sends(rated("R1"));
        driver.marks(2023, true);

        driver.sends(voided("R1"));

        assertThat(driver.count("ratings.total", CITY, "2023")).isEqualTo(1);
        assertThat(driver.ledger("haochaping", "2023")).isEqualTo("ledger.in=2 ledger.counted=1 ledger.rejected=1");
        var reject = driver.rejects().get(0);
        assertThat(reject.getReason()).isEqualTo("period-closed");
        assertThat(reject.getDetail()).contains("2023").contains("reopen");
        assertThat(reject.getValue().array()).isEqualTo(driver.bytes(voided("R1")));
    }

    @Test
    void refusesAnEntityThatWouldBeginInTheYear() {
        driver.marks(2023, true);

        driver.sends(rated("R1"));

        assertThat(driver.count("ratings.total", CITY, "2023")).isZero();
        assertThat(driver.rejects()).hasSize(1);
    }

    @Test
    void letsInWhatIsAboutAnotherYear() {
        driver.sends(rated("R1").at("2024-01-01T00:00+08:00"));
        driver.marks(2023, true);

        driver.sends(
                supplemented("R1").at("2024-01-02T00:00+08:00"), rated("R2").at("2024-01-03T00:00+08:00"));

        assertThat(driver.count("ratings.total", CITY, "2024")).isEqualTo(2);
        assertThat(driver.rejects()).isEmpty();
    }

    @Test
    void goesByTheYearInWhichTheEntityBegan() {
        driver.sends(rated("R1").at("2023-12-31T23:59+08:00"));
        driver.marks(2023, true);

        driver.sends(supplemented("R1").at("2024-01-02T00:00+08:00"));

        assertThat(driver.rejects()).hasSize(1);
    }

    @Test
    void letsThoseWaitWhoseBeginningIsUnknown() {
        driver.marks(2023, true);

        driver.sends(voided("R1"));

        assertThat(driver.rejects()).isEmpty();
        assertThat(driver.ledger("haochaping", "2023")).isEqualTo("ledger.in=1 ledger.waiting=1");
    }

    @Test
    void letsEverythingInAgainOnceItIsReopened() {
        driver.sends(rated("R1"));
        driver.marks(2023, true);
        driver.marks(2023, false);

        driver.sends(voided("R1"));

        assertThat(driver.count("ratings.total", CITY, "2023")).isZero();
        assertThat(driver.rejects()).isEmpty();
    }

    @Test
    void aMarkIsNoEvent() {
        driver.marks(2023, true);

        assertThat(driver.cells()).isEmpty();
        assertThat(driver.rejects()).isEmpty();
    }
}
