package org.minyi.workbench.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    @Test
    void readsHowManyToLose() {
        assertThat(Faults.parse("lose=3")).isEqualTo(new Faults(3));
        assertThat(Faults.parse("")).isEqualTo(Faults.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lose", "lose=", "lose=-1", "lose=x", "los=1", "lose=1,drop=2"})
    void saysHowFaultsAreWritten(String text) {
        assertThatThrownBy(() -> Faults.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Faults are written lose=N");
    }
}
