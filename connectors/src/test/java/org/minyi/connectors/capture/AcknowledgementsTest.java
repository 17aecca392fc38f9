package org.minyi.connectors.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.connectors.capture.SomeChange.heartbeat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AcknowledgementsTest {

    private final Acknowledgements acknowledgements = new Acknowledgements();

    @Test
    void aChangeIsSafeOnceWhenAllItsRecordsAre() {
        var change = heartbeat(1);
        var first = heartbeat(1);
        var second = heartbeat(1);
        acknowledgements.expect(List.of(change), List.of(first, second));

        assertThat(acknowledgements.acknowledged(second)).isEmpty();
        assertThat(acknowledgements.acknowledged(first)).containsExactly(change);
        assertThat(acknowledgements.acknowledged(first)).isEmpty();
    }

    @Test
    void aChangeIsNotSafeBeforeTheOnesBeforeIt() {
        var changes = List.of(heartbeat(1), heartbeat(2));
        var records = List.of(heartbeat(1), heartbeat(2));
        acknowledgements.expect(List.of(changes.get(0)), List.of(records.get(0)));
        acknowledgements.expect(List.of(changes.get(1)), List.of(records.get(1)));

        assertThat(acknowledgements.acknowledged(records.get(1))).isEmpty();
        assertThat(acknowledgements.acknowledged(records.get(0))).containsExactlyElementsOf(changes);
    }
}
