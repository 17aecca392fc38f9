package org.minyi.streams.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A filter may be wrong about a key that was never added, seldom; about one that was, never. */
class KeyFilterLaws {

    @Property
    void neverDeniesAKeyThatWasAdded(@ForAll Set<Long> keys) {
        var filter = KeyFilter.empty();

        keys.forEach(filter::add);

        assertThat(keys).allMatch(filter::mayContain);
    }

    @Example
    void deniesNearlyAllOthersHoweverMuchItHasGrown() {
        var filter = KeyFilter.empty();
        int keys = 300_000;

        IntStream.range(0, keys).forEach(i -> filter.add(key(i)));

        assertThat(IntStream.range(0, keys)).allMatch(i -> filter.mayContain(key(i)));
        assertThat(IntStream.range(keys, 2 * keys)
                        .filter(i -> filter.mayContain(key(i)))
                        .count())
                .isLessThan(keys / 20);
    }

    @Example
    void letsAllPassWhenItHoldsTooMuch() {
        var filter = KeyFilter.empty();

        IntStream.range(0, 2_200_000).forEach(i -> filter.add(key(i)));

        assertThat(filter.mayContain(key(-1))).isTrue();
        assertThat(filter.mayContain(key(0))).isTrue();
    }

    @Example
    void anEmptyOneDeniesAllAndAPassingOneNothing() {
        assertThat(KeyFilter.empty().mayContain(key(1))).isFalse();
        assertThat(KeyFilter.passing().mayContain(key(1))).isTrue();
    }

    private static long key(int i) {
        return KeyHash.of(("hotline:HY2023" + i).getBytes(StandardCharsets.UTF_8));
    }
}
