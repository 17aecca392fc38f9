package org.minyi.workbench.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.minyi.schemas.Topics;

/**
 * The registry is gone: what it has told before is enough; what it would have to be asked waits, and is not refused; a
 * start without it is refused.
 */
record RegistryGone() implements Trouble {

    private static final String REPLACED = "is replaced: ";
    private static final String NO_ANSWER = "RegistryException: GET ";

    @Override
    public String befall(Ground ground, Random chance) throws Exception {
        ground.assertInTheMidst();
        long sent = ground.course().sent();
        var stack = ground.desk().desk().stack();
        int logged = ground.app().log().length();
        long refused = ground.desk().rejects().size();
        var poison = new Poison(ground, chance);

        stack.registryProcess().orElseThrow().kill();
        ground.awaitReading();
        long readOn = ground.course().sent();
        poison.unknownSchema(Topics.RATINGS);
        ground.awaitOf("a thread that cannot ask the registry").until(() -> saysSo(ground.loggedSince(logged)));

        ground.app().kill();
        int last = ground.app().log().length();
        ground.app().launch(Map.of());
        assertThat(ground.app().exit()).as("exit code").isEqualTo(1);
        var said = ground.loggedSince(last).strip();
        assertThat(said).as("what is said of the start").contains("registry");

        stack.startRegistry();
        ground.app().start();
        ground.awaitReading();
        ground.awaitOf("the one that had to wait is refused")
                .until(() -> ground.desk().rejects().stream().skip(refused).anyMatch(reject -> reject.getDetail()
                        .contains("no schema with id")));
        return "after %d events sent, read on until %d; a start was refused: %s"
                .formatted(
                        sent,
                        readOn,
                        said.lines().reduce((first, second) -> second).orElse(""));
    }

    private static boolean saysSo(String log) {
        return log.contains(REPLACED) && log.contains(NO_ANSWER);
    }
}
