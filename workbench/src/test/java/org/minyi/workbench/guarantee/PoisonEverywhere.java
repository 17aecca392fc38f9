package org.minyi.workbench.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.minyi.schemas.Topics;

/** Records that are no use in every topic that is read: no key, no value, no record, too much of one, another's schema. */
record PoisonEverywhere() implements Trouble {

    @Override
    public String befall(Ground ground, Random chance) throws Exception {
        ground.assertInTheMidst();
        long sent = ground.course().sent();
        int refused = ground.desk().rejects().size();
        var poison = new Poison(ground, chance);

        int poisoned = Sendings.FACTS.stream().mapToInt(poison::each).sum();
        List.of(Topics.QUEUE, Topics.DEPARTMENTS).forEach(poison::unbooked);
        ground.awaitOf("all of it is refused")
                .until(() -> ground.desk().rejects().size() >= refused + poisoned);
        ground.awaitReading();

        assertThat(ground.app().process().isAlive()).as("the app outlives it").isTrue();
        return "%d records after %d events sent".formatted(poisoned, sent);
    }
}
