package org.minyi.streams.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which versions of documents a client has. */
class TagTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"a\"'|true",
                "'W/\"a\"'|true",
                "'\"b\", \"a\"'|true",
                "'*'|true",
                "'\"b\"'|false",
                "'a'|false",
                "'W/\"A\"'|false",
            })
    void areNamedInAList(String has, boolean isThis) {
        assertThat(new Tag("\"a\"").isAmong(has)).isEqualTo(isThis);
        assertThat(new Tag("W/\"a\"").isAmong(has)).isEqualTo(isThis);
    }

    @Test
    void areTheSameForTheSame() {
        assertThat(Tag.ofContent("8 bad", "json")).isEqualTo(Tag.ofContent("8 bad", "json"));
        assertThat(Tag.ofContent("8 bad", "json")).isNotEqualTo(Tag.ofContent("8 bad", "csv"));
        assertThat(Tag.ofContent("8 bad").text()).startsWith("W/\"");
    }
}
