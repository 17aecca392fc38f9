package org.minyi.streams.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** It holds what a map of objects would hold, whatever the sizes, and however often it was cleared. */
class PackedMapLaws {

    /** One value under one key, both by number, so that keys come again and sizes differ. */
    record Put(int key, int size) {

        String name() {
            return "haochaping:R" + key;
        }

        byte[] keyBytes() {
            return name().getBytes(StandardCharsets.UTF_8);
        }

        byte[] value() {
            var value = new byte[size];
            Arrays.fill(value, (byte) (key + size));
            return value;
        }
    }

    @Property
    void holdsTheLastValueOfEveryKey(@ForAll("puts") List<Put> puts) {
        var map = new PackedMap();
        for (int round = 0; round < 2; round++) {
            var expected = new LinkedHashMap<String, Put>();
            for (var put : puts) {
                put(map, put);
                expected.put(put.name(), put);
            }

            assertThat(map.size()).isEqualTo(expected.size());
            assertThat(expected.values())
                    .allSatisfy(put -> assertThat(get(map, put)).isEqualTo(put.value()));
            assertThat(get(map, new Put(-1, 0))).isNull();
            map.clear();
            assertThat(map.size()).isZero();
            assertThat(told(map)).isEmpty();
        }
    }

    @Property
    void tellsOnceWhatWasPutInItsOrder(@ForAll("puts") List<Put> before, @ForAll("puts") List<Put> after) {
        var map = new PackedMap();
        before.forEach(put -> put(map, put));
        assertThat(told(map)).containsExactlyElementsOf(lasting(before));

        after.forEach(put -> put(map, put));

        assertThat(told(map)).containsExactlyElementsOf(lasting(after));
        assertThat(told(map)).isEmpty();
        assertThat(all(map)).containsExactlyElementsOf(lasting(join(before, after)));
    }

    /** Two keys of one hash are two keys. */
    @Example
    void tellsKeysOfOneHashApart() {
        var map = new PackedMap();

        map.put(new byte[] {1}, 7, new byte[] {1});
        map.put(new byte[] {2}, 7, new byte[] {2});

        assertThat(map.size()).isEqualTo(2);
        assertThat(map.get(new byte[] {1}, 7)).containsExactly(1);
        assertThat(map.get(new byte[] {2}, 7)).containsExactly(2);
        assertThat(map.get(new byte[] {3}, 7)).isNull();
    }

    private static void put(PackedMap map, Put put) {
        map.put(put.keyBytes(), KeyHash.of(put.keyBytes()), put.value());
    }

    private static byte[] get(PackedMap map, Put put) {
        return map.get(put.keyBytes(), KeyHash.of(put.keyBytes()));
    }

    private static List<String> told(PackedMap map) {
        var told = new ArrayList<String>();
        map.forEachNew((key, value) -> told.add(text(key, value)));
        return told;
    }

    private static List<String> all(PackedMap map) {
        var all = new ArrayList<String>();
        map.forEach((key, value) -> all.add(text(key, value)));
        return all;
    }

    private static String text(byte[] key, byte[] value) {
        return new String(key, StandardCharsets.UTF_8) + "=" + value.length;
    }

    private static List<Put> join(List<Put> one, List<Put> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** What was overwritten is cleared away, told or not. */
    @Example
    void clearsAwayWhatWasOverwritten() {
        var map = new PackedMap();
        for (int i = 0; i < 5_000; i++) {
            put(map, new Put(i % 700, i % 91));
            if (i == 2_500) {
                assertThat(told(map)).hasSize(700);
            }
        }

        assertThat(map.size()).isEqualTo(700);
        assertThat(told(map)).hasSize(700);
        assertThat(all(map)).hasSize(700).contains("haochaping:R99=" + 4_999 % 91);
    }

    private static List<String> lasting(List<Put> puts) {
        Map<String, Integer> last = new LinkedHashMap<>();
        for (var put : puts) {
            last.remove(put.name());
            last.put(put.name(), put.size());
        }
        return last.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
    }

    @Provide
    Arbitrary<List<Put>> puts() {
        var sizes = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 200), Arbitraries.of(65_000, 65_523, 65_524, 65_536, 200_000));
        return Combinators.combine(Arbitraries.integers().between(0, 90), sizes)
                .as(Put::new)
                .list()
                .ofMaxSize(150);
    }
}
