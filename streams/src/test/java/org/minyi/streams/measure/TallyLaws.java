package org.minyi.streams.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Slots;

/** Adding up in place comes to what adding up immutable counts does. */
class TallyLaws {

    @Provide
    Arbitrary<List<Counts>> addends() {
        var slot = Combinators.combine(
                        Arbitraries.integers().between(0, Slots.all() - 1),
                        Arbitraries.longs().between(-3, 3))
                .as(Counts::ofSlot);
        var few = Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.longs().between(-1, 1))
                .as(Counts::ofSlot);
        return Arbitraries.oneOf(slot, few)
                .list()
                .ofMaxSize(4)
                .map(parts -> parts.stream().reduce(Counts.ZERO, Counts::plus))
                .list()
                .ofMaxSize(60);
    }

    @Property
    void isTheSumOfWhatWasAdded(@ForAll("addends") List<Counts> addends) {
        var tally = new Tally();

        addends.forEach(tally::add);

        assertThat(tally.value()).isEqualTo(addends.stream().reduce(Counts.ZERO, Counts::plus));
    }

    @Property
    void canBeReadOnTheWay(@ForAll("addends") List<Counts> addends) {
        var tally = new Tally();
        var sum = Counts.ZERO;

        for (var addend : addends) {
            tally.add(addend);
            sum = sum.plus(addend);
            assertThat(tally.value()).isEqualTo(sum);
        }
    }
}
