package org.minyi.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.yaml.Yaml;

class DatesTest {

    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void readsTheFirstFormThatFits() {
        var dates = dates(SHANGHAI, Locale.CHINA, "yyyy/M/d H:mm", "yyyy年M月d日");

        assertThat(dates.read("2023/5/1 8:05")).contains(Instant.parse("2023-05-01T00:05:00Z"));
        assertThat(dates.read("2023年5月1日")).contains(Instant.parse("2023-04-30T16:00:00Z"));
        assertThat(dates.read("1.5.2023")).isEmpty();
    }

    @Test
    void readsMorningAndAfternoonInTheCitysLanguage() {
        assertThat(dates(LOS_ANGELES, Locale.US, "MM/dd/yyyy hh:mm:ss a").read("12/31/2018 12:05:30 am"))
                .contains(Instant.parse("2018-12-31T08:05:30Z"));
        assertThat(dates(SHANGHAI, Locale.CHINA, "yyyy-MM-dd ah:mm").read("2023-05-01 下午3:20"))
                .contains(Instant.parse("2023-05-01T07:20:00Z"));
    }

    @Test
    void aDayThatDoesNotExistIsNotTakenForAnother() {
        assertThat(dates(LOS_ANGELES, Locale.US, "MM/dd/yyyy").read("02/30/2018"))
                .isEmpty();
        assertThat(dates(LOS_ANGELES, Locale.US, "MM/dd/yyyy hh:mm a").read("02/01/2018 13:00 PM"))
                .isEmpty();
    }

    @Test
    void movesOnTheHourThatSummerTimeLeavesOutAndTakesTheFirstOfTwo() {
        var dates = dates(LOS_ANGELES, Locale.US, "yyyy-MM-dd HH:mm");

        assertThat(dates.read("2018-03-11 02:30")).contains(Instant.parse("2018-03-11T10:30:00Z"));
        assertThat(dates.read("2018-11-04 01:30")).contains(Instant.parse("2018-11-04T08:30:00Z"));
    }

    @Test
    void readsNumbersThatStandForMoments() {
        assertThat(dates(SHANGHAI, Locale.ROOT, "excel").read("45047.354166666664"))
                .contains(Instant.parse("2023-05-01T00:30:00Z"));
        assertThat(dates(SHANGHAI, Locale.ROOT, "epoch-millis").read("1682901000000"))
                .contains(Instant.parse("2023-05-01T00:30:00Z"));
        assertThat(dates(SHANGHAI, Locale.ROOT, "epoch-seconds").read("1682901000"))
                .contains(Instant.parse("2023-05-01T00:30:00Z"));
    }

    @Test
    void anOffsetInTheTextCountsMoreThanTheZone() {
        assertThat(dates(SHANGHAI, Locale.ROOT, "iso").read("2023-05-01T00:30:00Z"))
                .contains(Instant.parse("2023-05-01T00:30:00Z"));
        assertThat(dates(SHANGHAI, Locale.ROOT, "yyyy-MM-dd HH:mmXXX").read("2023-05-01 00:30+00:00"))
                .contains(Instant.parse("2023-05-01T00:30:00Z"));
    }

    private static Dates dates(ZoneId zone, Locale locale, String... formats) {
        List<Yaml> written = Arrays.stream(formats)
                .<Yaml>map(format -> new Yaml.Text(1, format))
                .toList();
        return Dates.of(written, locale, zone);
    }
}
