package org.minyi.streams.query.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minyi.streams.query.topics.InForce.Standing;

class InForceTest {

    @ParameterizedTest
    @ValueSource(strings = {"minyi", "minyi-0123456789abcdef", "city-a-minyi"})
    void whatIsWrittenDownIsReadAgain(String id) {
        var alone = new Standing(id, Optional.empty());
        var changing = new Standing(id, Optional.of(id + "-0123456789abcdef"));

        assertThat(Standing.parse(alone.text())).isEqualTo(alone);
        assertThat(Standing.parse(changing.text())).isEqualTo(changing);
    }
}
