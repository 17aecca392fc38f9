package org.minyi.streams.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minyi.streams.contract.Distribution;
import org.minyi.streams.contract.Measure;

class ReportJsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"hengyang-annual", "county-bulletin", "plain"})
    void aReportComesBackFromItsJsonWithoutLoss(String profile) {
        var report = new SomeCity()
                .has("city@2023", Measure.TICKETS_ACCEPTED, 100)
                .has("city@2022", Measure.TICKETS_ACCEPTED, 70)
                .has("unit:U1@2023", Measure.TICKETS_ACCEPTED, 60)
                .has("city@2023-05-01", Measure.TICKETS_ACCEPTED, 3)
                .has("ledger:12345@2023", Measure.LEDGER_IN, 9)
                .took("city@2023", Distribution.TICKETS_CLOSURE_FINAL, 3_600, 86_400)
                .report("2023", SomeCity.shipped(profile));

        assertThat(ReportJson.read(ReportJson.write(report))).isEqualTo(report);
    }
}
