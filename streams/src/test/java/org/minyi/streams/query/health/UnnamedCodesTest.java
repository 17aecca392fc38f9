package org.minyi.streams.query.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which codes have names. */
class UnnamedCodesTest {

    @ParameterizedTest
    @CsvSource({"urban, true", "urban/road, true", "urban/road/pothole, true", "urbane, false", "rural/urban, false"})
    void areThoseOnANamedBranch(String code, boolean isNamed) {
        assertThat(UnnamedCodes.isNamed(code, Set.of("urban"))).isEqualTo(isNamed);
    }
}
