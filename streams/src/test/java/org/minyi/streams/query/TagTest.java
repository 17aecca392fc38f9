package org.minyi.streams.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

    @ParameterizedTest
    @CsvSource({"one", "two"})
    void areTheSameForTheSame(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(Tag.ofBytes(bytes)).isEqualTo(Tag.ofBytes(bytes.clone())).isNotEqualTo(Tag.ofBytes(new byte[0]));
        assertThat(Tag.ofContent(text, "json")).isNotEqualTo(Tag.ofContent(text, "csv"));
        assertThat(Tag.ofContent(text).text()).startsWith("W/\"");
    }
}
