package org.minyi.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Cells that stand below one another in a terminal. */
class RowsTest {

    @Test
    void beginEachColumnAtOnePlace() {
        assertThat(Rows.of(List.of(List.of("a", "long", "x"), List.of("abc", "", "y"))))
                .containsExactly("a    long  x", "abc        y");
    }

    @Test
    void countAChineseCharacterTwice() {
        assertThat(Rows.of(List.of(List.of("六月.csv", "1"), List.of("june.csv", "2"))))
                .containsExactly("六月.csv  1", "june.csv  2");
    }

    @Test
    void areNoneWhereThereAreNoRows() {
        assertThat(Rows.of(List.of())).isEmpty();
    }
}
