package org.minyi.workbench.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

/** Two more instances join; one of the three is killed, one ends, and both come back: all three are up at the end. */
record ThreeInstances() implements Trouble {

    private static final int ORDERED_TO_END = 143;

    @Override
    public String befall(Ground ground, Random chance) throws Exception {
        ground.assertInTheMidst();
        long sent = ground.course().sent();
        var a = ground.app();
        var b = ground.another("2");
        var c = ground.another("3");

        b.start();
        a.awaitSharingWith(b);
        c.start();
        a.awaitSharingWith(b, c);
        Thread.sleep(chance.nextInt(2_000));
        b.kill();
        a.awaitSharingWith(c);
        assertThat(a.end()).as("exit code").isEqualTo(ORDERED_TO_END);
        c.awaitSharingWith();
        ground.assertInTheMidst();

        long alone = ground.course().sent();
        a.start();
        b.start();
        c.awaitSharingWith(a, b);
        return "two joined after %d events sent, one was left after %d, three at the end".formatted(sent, alone);
    }
}
