package org.minyi.streams.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Difference;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Slots;
import org.minyi.streams.contract.Window;
import org.minyi.streams.store.PackReader;
import org.minyi.streams.store.PackWriter;

/** What is packed comes out as it was, in the state and on the way to the merge. */
class PackedCountsLaws {

    private final CountsCodec codec = new CountsCodec();

    @Provide
    Arbitrary<Counts> counts() {
        return Arbitraries.maps(Arbitraries.integers().between(0, Slots.all() - 1), Arbitraries.longs())
                .map(amounts -> Counts.ofSlots(new TreeMap<>(amounts)));
    }

    @Property
    void countsComeBackAsTheyWere(@ForAll("counts") Counts counts) {
        assertThat(codec.decode(codec.encode(counts))).isEqualTo(counts);
    }

    @Property
    void differencesCrossTheRepartitionTopic(@ForAll("counts") Counts one, @ForAll("counts") Counts other) {
        var differences = List.of(
                new Difference(new Window("2023-05-01T08:00+08:00"), one), new Difference(new Window("2023"), other));
        var bytes = DifferenceSerdes.DIFFERENCES.serializer().serialize("t", differences);

        assertThat(DifferenceSerdes.DIFFERENCES.deserializer().deserialize("t", bytes))
                .isEqualTo(differences);
    }

    @Property
    void scopesCrossTheRepartitionTopic(@ForAll @StringLength(max = 80) String member) {
        var scope = Scope.of("unit", member.replaceAll("\\p{Cs}", "?"));
        var bytes = DifferenceSerdes.SCOPE.serializer().serialize("t", scope);

        assertThat(DifferenceSerdes.SCOPE.deserializer().deserialize("t", bytes))
                .isEqualTo(scope);
    }

    @Property
    void numbersOfEitherSignComeBackAsTheyWere(@ForAll long one, @ForAll long other) {
        var reader = new PackReader(
                new PackWriter().number(one).signed(other).text("民意").toBytes());

        assertThat(reader.number()).isEqualTo(one);
        assertThat(reader.signed()).isEqualTo(other);
        assertThat(reader.text()).isEqualTo("民意");
        assertThat(reader.atEnd()).isTrue();
    }
}
