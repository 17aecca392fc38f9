package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.streams.Draft.accepted;
import static org.minyi.streams.Draft.held;
import static org.minyi.streams.Draft.published;
import static org.minyi.streams.Draft.served;
import static org.minyi.streams.Draft.told;
import static org.minyi.streams.contract.Scope.CITY;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.ServiceEventType;
import org.minyi.schemas.SessionEventType;
import org.minyi.streams.contract.Scope;

class ActivityTopologyTest {

    private final FeedbackDriver driver = new FeedbackDriver();

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void countsSessionsTheUnitsOnAirAndTheirDemands() {
        driver.sends(
                held("S1", "U1", "U2"),
                held("S2", "U2"),
                held("S3", "U3"),
                told("S3", SessionEventType.VOIDED),
                accepted("T1").with("sessionId", "S1"),
                accepted("T2"));

        assertThat(driver.count("activities.sessions", CITY, "2023-05-01T08:00+08:00"))
                .isEqualTo(2);
        assertThat(driver.count("activities.sessions", Scope.of("unit", "U2"), "2023"))
                .isEqualTo(2);
        assertThat(driver.count("activities.units", CITY, "2023")).isEqualTo(2);
        assertThat(driver.count("activities.units", CITY, "2023-05-01")).isEqualTo(2);
        assertThat(driver.count("activities.demands", CITY, "2023")).isEqualTo(1);
    }

    @Test
    void countsWhatHappensAtTheOpenGovernmentWindow() {
        driver.sends(
                served("V1").with("satisfied", true),
                served("V2").with("satisfied", false),
                served("V3"),
                published("V4"),
                published("V5"),
                told("V5", ServiceEventType.VOIDED));

        assertThat(driver.count("window.served", CITY, "2023")).isEqualTo(3);
        assertThat(driver.count("window.published", CITY, "2023-05-01")).isEqualTo(1);
        var satisfaction = driver.figure("window.satisfaction_rate", Scope.of("unit", "U1"), "2023");
        assertThat(satisfaction.numerator()).isEqualTo(1);
        assertThat(satisfaction.denominator()).hasValue(2);
        driver.nothingElse();
    }
}
