package org.minyi.streams.query.topics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.minyi.schemas.Topics;

class OutputsTest {

    private static final Outputs OWN = Outputs.ownOf("minyi-1");

    @Test
    void inForceThePublicTopicsAreWrittenAndNoneOfItsOwn() {
        assertThat(Outputs.PUBLIC.topic(Topics.CELLS)).isEqualTo(Topics.CELLS);
        assertThat(Outputs.PUBLIC.own()).isEmpty();
    }

    @Test
    void besideItTopicsOfItsOwnAreMadeLikeThem() {
        var cells = OWN.topic(Topics.CELLS);

        assertThat(cells.name()).isEqualTo("minyi-1-" + Topics.CELLS.name());
        assertThat(cells.partitions()).isEqualTo(Topics.CELLS.partitions());
        assertThat(cells.configs()).isEqualTo(Topics.CELLS.configs());
        assertThat(OWN.own()).contains(cells);
    }

    @Test
    void factsAreReadWhereTheyAre() {
        assertThat(OWN.topic(Topics.RATINGS)).isEqualTo(Topics.RATINGS);
    }

    @Test
    void whatIsTakenOverIsHeldBackBefore() {
        assertThat(Outputs.TAKEN_OVER)
                .allSatisfy(topic -> assertThat(OWN.topic(topic)).isNotEqualTo(topic));
    }
}
