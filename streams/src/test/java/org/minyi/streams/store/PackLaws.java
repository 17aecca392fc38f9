package org.minyi.streams.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What was packed is read back, in UTF-8, whichever letters a text is of and whatever the writer wrote before. */
class PackLaws {

    @Provide
    Arbitrary<String> texts() {
        var plain = Arbitraries.strings().ascii().ofMaxLength(300);
        var chinese = Arbitraries.strings().withCharRange('一', '龥').ofMaxLength(300);
        var mixed = Arbitraries.of("R-1 办结", "é", "𠮷野家", "a\0b", "");
        return Arbitraries.oneOf(plain, chinese, mixed);
    }

    @Property
    void aTextIsItsUtf8(@ForAll("texts") String text) {
        var packed = new PackWriter().text(text).toBytes();

        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        assertThat(Arrays.copyOfRange(packed, packed.length - utf8.length, packed.length))
                .isEqualTo(utf8);
        assertThat(new PackReader(packed).text()).isEqualTo(text);
    }

    @Property
    void aWriterThatIsUsedAgainWritesTheSame(
            @ForAll("texts") String before, @ForAll("texts") String text, @ForAll List<Long> numbers) {
        var again = new PackWriter().text(before);
        again.clear();

        write(text, numbers, again);

        var once = new PackWriter();
        write(text, numbers, once);
        assertThat(again.toBytes()).isEqualTo(once.toBytes());
        assertThat(Arrays.copyOf(again.lent(), again.length())).isEqualTo(once.toBytes());
    }

    private static void write(String text, List<Long> numbers, PackWriter to) {
        numbers.forEach(to::signed);
        to.text(text);
    }
}
