package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Measure;

class ReconciliationTest {

    private static final CellKey CITY = CellKey.parse("city@2023");
    private static final CellKey REGION = CellKey.parse("region:430405@2023");
    private static final Map<CellKey, Counts> FACTS = Map.of(CITY, ratings(3), REGION, ratings(2));

    private final Map<CellKey, Counts> published = new HashMap<>(FACTS);

    @Test
    void isCleanWhenEveryCellIsEqual() {
        var reconciliation = Reconciliation.compare(FACTS, published);

        assertThat(reconciliation.isClean()).isTrue();
        assertThat(reconciliation.compared()).isEqualTo(2);
    }

    @Test
    void findsACellThatWasTamperedWith() {
        published.put(REGION, ratings(1));

        assertThat(findings())
                .containsExactly("different: region:430405@2023 is published with ratings.total=1,"
                        + " the facts give ratings.total=2");
    }

    @Test
    void findsAMeasureTooMany() {
        published.put(CITY, ratings(3).plus(Counts.of(Measure.RATINGS_BAD, 1)));

        assertThat(findings()).singleElement().asString().startsWith("different: city@2023");
    }

    @Test
    void findsACellThatIsMissing() {
        published.remove(CITY);

        assertThat(findings()).containsExactly("missing: the facts give city@2023 ratings.total=3");
    }

    @Test
    void findsACellThatIsSurplus() {
        published.put(CellKey.parse("unit:U1@2023"), ratings(1));

        var reconciliation = Reconciliation.compare(FACTS, published);
        assertThat(reconciliation.findings())
                .containsExactly("surplus: unit:U1@2023 is published with ratings.total=1, the facts give nothing");
        assertThat(reconciliation.compared()).isEqualTo(3);
        assertThat(reconciliation.isClean()).isFalse();
    }

    private Iterable<String> findings() {
        return Reconciliation.compare(FACTS, published).findings();
    }

    private static Counts ratings(long total) {
        return Counts.of(Measure.RATINGS_TOTAL, total);
    }
}
