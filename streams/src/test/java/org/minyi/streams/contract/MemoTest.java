package org.minyi.streams.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoTest {

    private final List<String> asked = new ArrayList<>();
    private final Memo<String, Integer> lengths = new Memo<>(2, text -> {
        asked.add(text);
        return text.length();
    });

    @Test
    void asksOnceForEachArgument() {
        assertThat(lengths.of("ab")).isEqualTo(2);
        assertThat(lengths.of("ab")).isEqualTo(2);

        assertThat(asked).containsExactly("ab");
    }

    @Test
    void forgetsEverythingWhenItIsFullAndGoesOn() {
        lengths.of("a");
        lengths.of("ab");

        assertThat(lengths.of("abc")).isEqualTo(3);
        assertThat(lengths.of("a")).isEqualTo(1);
        assertThat(asked).containsExactly("a", "ab", "abc", "a");
    }
}
