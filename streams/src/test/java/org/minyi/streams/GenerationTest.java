package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minyi.streams.Generation.Then;
import org.minyi.streams.query.topics.InForce.Standing;
import org.minyi.streams.query.topics.Outputs;

class GenerationTest {

    private static final Generation IN_FORCE = new Generation("minyi", "minyi", Outputs.PUBLIC);
    private static final Generation BESIDE = new Generation("minyi", "minyi-1", Outputs.ownOf("minyi-1"));

    @Test
    void whileNobodyIsToTakeOverBothGoOn() {
        var standing = new Standing("minyi", Optional.empty());

        assertThat(IN_FORCE.then(standing)).isEqualTo(Then.GO_ON);
        assertThat(BESIDE.then(standing)).isEqualTo(Then.GO_ON);
    }

    @Test
    void theOneGivesWayAndTheOtherTakesOver() {
        var standing = new Standing("minyi", Optional.of("minyi-1"));

        assertThat(IN_FORCE.then(standing)).isEqualTo(Then.GIVE_WAY);
        assertThat(BESIDE.then(standing)).isEqualTo(Then.TAKE_OVER);
    }

    @Test
    void whoeverWasNotThereAtTheSwitchFollowsIt() {
        var standing = new Standing("minyi-1", Optional.empty());

        assertThat(IN_FORCE.then(standing)).isEqualTo(Then.GIVE_WAY);
        assertThat(BESIDE.then(standing)).isEqualTo(Then.TAKE_OVER);
    }

    @Test
    void aThirdIsNotConcernedAndTheFormerGivesWayToIt() {
        var standing = new Standing("minyi", Optional.of("minyi-2"));

        assertThat(IN_FORCE.then(standing)).isEqualTo(Then.GIVE_WAY);
        assertThat(BESIDE.then(standing)).isEqualTo(Then.GO_ON);
    }

    @Test
    void whoeverIsInForceByNowAndPublishesGoesOn() {
        var promoted = new Generation("minyi", "minyi-1", Outputs.PUBLIC);

        assertThat(promoted.then(new Standing("minyi-1", Optional.empty()))).isEqualTo(Then.GO_ON);
    }
}
