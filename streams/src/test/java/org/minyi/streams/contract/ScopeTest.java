package org.minyi.streams.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

    @Test
    void namesAMemberOfADimension() {
        var scope = Scope.of("region", "430405");

        assertThat(scope).hasToString("region:430405");
        assertThat(scope.dimension()).isEqualTo("region");
        assertThat(scope.member()).isEqualTo("430405");
    }

    @Test
    void namesAPairOfMembers() {
        var scope = Scope.of("category", "road").and("region", "430405");

        assertThat(scope).hasToString("category:road|region:430405");
        assertThat(scope.dimension()).isEqualTo("category|region");
        assertThat(scope.member()).isEqualTo("road|430405");
    }

    @Test
    void hasOneCityWithoutMember() {
        assertThat(Scope.CITY.dimension()).isEqualTo("city");
        assertThat(Scope.CITY.member()).isEmpty();
    }

    @Test
    void callsAMemberThatWasNotToldNone() {
        assertThat(Scope.of("region", "")).hasToString("region:none");
    }

    @Test
    void callsAMemberThatIsNoCodeOther() {
        assertThat(Scope.of("unit", "x".repeat(64))).hasToString("unit:" + "x".repeat(64));
        assertThat(Scope.of("unit", "x".repeat(65))).hasToString("unit:other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "a|b", "a@b", "100%", "a+b", "%3A", "a b", "雁峰区", "city", ":|@%+"})
    void readsEveryMemberBackAsItWasTold(String member) {
        var scope = Scope.of("unit", member);

        assertThat(scope.dimension()).isEqualTo("unit");
        assertThat(scope.member()).isEqualTo(member);
        assertThat(Scope.parse(scope.text())).isEqualTo(scope);
        assertThat(CellKey.parse(new CellKey(scope, new Window("2023")).text()).scope())
                .isEqualTo(scope);
    }

    @Test
    void keepsMembersApartThatOnlyLookAlikeWhenEscaped() {
        assertThat(Scope.of("unit", "a:b")).isNotEqualTo(Scope.of("unit", "a%3Ab"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "region",
                "region:",
                "Region:1",
                "region:1|",
                "region:a:b",
                "region:1@2023",
                "city:1|",
                "region:%",
                "region:%zz",
                "region:4%3",
                "region:1|unit:%G1"
            })
    void refusesWhatIsNoScope(String text) {
        assertThatThrownBy(() -> Scope.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' is no scope");
    }
}
