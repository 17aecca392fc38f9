package org.minyi.workbench.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;

/** What is done about a topic that is not as declared, and what is left for people. */
class TopicPlanTest {

    private static final List<Topic<?, ?>> TWO = List.of(Topics.CALLS, Topics.CELLS);

    @Test
    void nothingIsDoneWhereAllIsAsDeclared() {
        assertThat(plan(Map.of(Topics.CALLS, found(Topics.CALLS), Topics.CELLS, found(Topics.CELLS)))
                        .steps())
                .isEmpty();
    }

    @Test
    void whatIsMissingIsCreated() {
        assertThat(plan(Map.of(Topics.CELLS, found(Topics.CELLS))).steps())
                .containsExactly(new TopicStep.Create(Topics.CALLS));
    }

    @Test
    void whatKeepsTooLittleIsMadeToKeepMore() {
        var short7 = found(Topics.CALLS, "retention.ms", "604800000");

        assertThat(plan(Map.of(Topics.CALLS, short7, Topics.CELLS, found(Topics.CELLS)))
                        .steps())
                .containsExactly(new TopicStep.Set(Topics.CALLS, "retention.ms", "604800000", "-1"));
    }

    @Test
    void whatCannotBeMendedIsLeft() {
        var compacted = found(Topics.CALLS, "cleanup.policy", "compact");
        var more = new FoundTopic(12, Topics.CALLS.configs());
        var fewer = new FoundTopic(1, Topics.CELLS.configs());

        for (var calls : List.of(compacted, more)) {
            var plan = plan(Map.of(Topics.CALLS, calls, Topics.CELLS, found(Topics.CELLS)));
            assertThat(plan.steps()).singleElement().isInstanceOf(TopicStep.Leave.class);
            assertThat(plan.canDoSomething()).isFalse();
        }
        assertThat(plan(Map.of(Topics.CALLS, found(Topics.CALLS), Topics.CELLS, fewer))
                        .steps())
                .extracting(TopicStep::text)
                .singleElement()
                .asString()
                .startsWith("has 1 partitions instead of 8");
    }

    @Test
    void whatAllowsMoreThanIsNeededIsNotMadeSmaller() {
        var larger = found(Topics.REJECTS, "max.message.bytes", "8388608");
        var smaller = found(Topics.REJECTS, "max.message.bytes", "1048588");

        assertThat(TopicPlan.of(List.of(Topics.REJECTS), Map.of(Topics.REJECTS.name(), larger))
                        .steps())
                .isEmpty();
        assertThat(TopicPlan.of(List.of(Topics.REJECTS), Map.of(Topics.REJECTS.name(), smaller))
                        .steps())
                .containsExactly(new TopicStep.Set(Topics.REJECTS, "max.message.bytes", "1048588", "4194304"));
    }

    private static TopicPlan plan(Map<Topic<?, ?>, FoundTopic> found) {
        var byName = new HashMap<String, FoundTopic>();
        found.forEach((topic, there) -> byName.put(topic.name(), there));
        return TopicPlan.of(TWO, byName);
    }

    private static FoundTopic found(Topic<?, ?> topic) {
        return new FoundTopic(topic.partitions(), topic.configs());
    }

    private static FoundTopic found(Topic<?, ?> topic, String key, String value) {
        var configs = new HashMap<>(topic.configs());
        configs.put(key, value);
        return new FoundTopic(topic.partitions(), configs);
    }
}
