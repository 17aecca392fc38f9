package org.minyi.streams.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {

    @ParameterizedTest
    @CsvSource({
        "2023, YEAR",
        "2023-05, MONTH",
        "2023-05-01, DAY",
        "2023-05-01T08:00+08:00, HOUR",
        "2023-05-01T08:00-07:00, HOUR",
        "2023-05-01T08:00Z, HOUR"
    })
    void readsTheFourLengths(String text, Window.Kind kind) {
        assertThat(Window.parse(text).kind()).isEqualTo(kind);
        assertThat(Window.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "23", "2023-5", "2023-05-01T08", "2023-05-01T08:30+08:00", "2023-05-01T08:00", "last year"})
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> Window.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' is no window");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-13",
                "2023-00",
                "2023-13-45",
                "2023-02-29",
                "2023-04-31",
                "2023-05-00",
                "2023-05-01T24:00+08:00",
                "2023-02-29T08:00+08:00",
                "2023-05-01T08:00+19:00"
            })
    void refusesADateThatNoCalendarHas(String text) {
        assertThatThrownBy(() -> Window.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' is no window");
    }

    @Test
    void readsTheDayThatOnlyLeapYearsHave() {
        assertThat(Window.parse("2024-02-29").kind()).isEqualTo(Window.Kind.DAY);
    }

    @Test
    void keepsADayOfUtcApart() {
        var strip = new Window("2023-05-01Z");

        assertThat(strip.kind()).isEqualTo(Window.Kind.UTC_DAY);
        assertThat(strip.coarser()).isEmpty();
    }

    @Test
    void liesInCoarserWindowsTheNextCoarserFirst() {
        assertThat(Window.parse("2023-05-01T08:00+08:00").coarser())
                .extracting(Window::text)
                .containsExactly("2023-05-01", "2023-05", "2023");
        assertThat(Window.parse("2023-05-01").coarser())
                .extracting(Window::text)
                .containsExactly("2023-05", "2023");
        assertThat(Window.parse("2023-05").coarser()).extracting(Window::text).containsExactly("2023");
        assertThat(Window.parse("2023").coarser()).isEmpty();
    }

    @Test
    void comesAfterEarlierOnesOfTheSameLength() {
        assertThat(Window.parse("2024").isAfter(Window.parse("2023"))).isTrue();
        assertThat(Window.parse("2023").isAfter(Window.parse("2023"))).isFalse();
        assertThat(Window.parse("2023-09-30").isAfter(Window.parse("2023-10-01")))
                .isFalse();
    }
}
