package org.minyi.streams.query.recount;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Window;

class MemberListTest {

    private static final CellKey OF_A_REGION = CellKey.parse("category:road|region:430405@2023");
    private static final CellKey OF_THE_CITY = CellKey.parse("category:road@2023");

    @Test
    void holdsTheMembersOfItsDimensionAndNoOthers() {
        var ofTheCity = new Wanted.MemberList("category", Window.Kind.YEAR);
        var ofRegions = new Wanted.MemberList("category|region", Window.Kind.YEAR);

        assertThat(ofTheCity.has(OF_THE_CITY)).isTrue();
        assertThat(ofTheCity.has(OF_A_REGION)).isFalse();
        assertThat(ofRegions.has(OF_A_REGION)).isTrue();
        assertThat(ofRegions.has(OF_THE_CITY)).isFalse();
    }
}
