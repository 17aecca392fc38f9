package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Distribution;
import org.minyi.streams.contract.Window;

/** The laws, of calls. */
class CallLaws extends FeedbackLaws {

    private static final List<String> SPREAD = List.of("city", "region", "line");

    @Override
    Arbitrary<Draft> event() {
        return RandomCalls.event();
    }

    @Property(tries = 300)
    void theOracleAgreesOnEveryMeanAndPercentile(@ForAll("unambiguous") List<Draft> arrivals) {
        var cells = new CellMap(new PlainFlow().take(arrivals).cells());

        Oracle.answer(arrivals, PlainFlow.ZONE)
                .values()
                .forEach((cell, distributions) ->
                        distributions.forEach((name, values) -> agree(cells, cell, name, values)));
    }

    private static void agree(CellMap cells, String cell, String name, List<Long> values) {
        var mean = cells.figure(name + ".mean", cell);
        assertThat(mean.numerator())
                .isEqualTo(values.stream().mapToLong(Long::longValue).sum());
        assertThat(mean.denominator()).hasValue(values.size());
        for (int percent : List.of(50, 90, 99)) {
            NearestRank.isWithinOnePercent(cells.figure(name + ".p" + percent, cell), values, percent);
        }
    }

    @Property(tries = 200)
    void theHistogramsOfRegionsAndOfLinesAddUpToTheCitys(@ForAll("arrivals") List<Draft> arrivals) {
        var days = new TreeMap<String, Map<Window, Counts>>();
        new PlainFlow().take(arrivals).cells().forEach((cell, counts) -> {
            var spread = spread(counts);
            assertThat(spread.isZero() || isSpread(cell)).as("%s", cell).isTrue();
            if (cell.window().kind() == Window.Kind.DAY && !spread.isZero()) {
                days.computeIfAbsent(cell.scope().dimension(), unused -> new TreeMap<>())
                        .merge(cell.window(), spread, Counts::plus);
            }
        });

        assertThat(new HashSet<>(days.values())).hasSizeLessThanOrEqualTo(1);
    }

    private static boolean isSpread(CellKey cell) {
        return SPREAD.contains(cell.scope().dimension()) && cell.window().kind() != Window.Kind.HOUR;
    }

    private static Counts spread(Counts counts) {
        var spread = new TreeMap<Integer, Long>();
        for (var distribution : Distribution.values()) {
            counts.forEachBucket(distribution, (bucket, amount) -> spread.put(distribution.slot(bucket), amount));
        }
        return Counts.ofSlots(spread);
    }
}
