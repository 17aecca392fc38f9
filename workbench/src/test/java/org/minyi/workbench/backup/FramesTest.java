package org.minyi.workbench.backup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.minyi.schemas.Topics;
import org.minyi.schemas.registry.InMemoryRegistryClient;

/** Records written under one registry's ids, in another. */
class FramesTest {

    private static final byte CONTENT = 42;

    private final InMemoryRegistryClient former = new InMemoryRegistryClient();
    private final InMemoryRegistryClient here = new InMemoryRegistryClient();

    @Test
    void aRecordGetsTheIdThatItsSchemaHasHere() {
        int thereId = former.register(Topics.CALLS.valueSubject(), Topics.CALLS.valueSchema());
        here.register(Topics.RATINGS.valueSubject(), Topics.RATINGS.valueSchema());
        var frames = new Frames(former);
        frames.see(Topics.CALLS, frame(thereId));

        var restoring = new Frames(here);
        restoring.register(frames.writers());

        int hereId = here.lookup(Topics.CALLS.valueSubject(), Topics.CALLS.valueSchema())
                .orElseThrow()
                .id();
        assertThat(hereId).isNotEqualTo(thereId);
        assertThat(restoring.translate(Topics.CALLS, frame(thereId))).isEqualTo(frame(hereId));
    }

    @Test
    void whatNoSchemaHadStaysAsItIs() {
        var frames = new Frames(former);
        frames.see(Topics.CALLS, frame(99));
        frames.see(Topics.CALLS, new byte[] {0, 1});
        frames.see(Topics.CALLS, null);

        var restoring = new Frames(here);
        restoring.register(frames.writers());

        assertThat(frames.writers()).isEmpty();
        assertThat(restoring.translate(Topics.CALLS, frame(99))).isEqualTo(frame(99));
        assertThat(restoring.translate(Topics.CALLS, null)).isNull();
    }

    private static byte[] frame(int id) {
        return new byte[] {0, 0, 0, 0, (byte) id, CONTENT};
    }
}
