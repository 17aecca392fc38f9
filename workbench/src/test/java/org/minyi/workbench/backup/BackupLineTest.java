package org.minyi.workbench.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A record as a line, and back. */
class BackupLineTest {

    @Test
    void aLineGivesTheRecordThatItWasMadeOf() {
        var line = BackupLine.parse(new BackupLine(3, 17, 1_700_000_000_000L, new byte[] {1}, new byte[0]).text());

        assertThat(line.partition()).isEqualTo(3);
        assertThat(line.offset()).isEqualTo(17);
        assertThat(line.arrivedAt()).isEqualTo(1_700_000_000_000L);
        assertThat(line.key()).containsExactly(1);
        assertThat(line.value()).isEmpty();
    }

    @Test
    void noKeyIsNotAnEmptyOne() {
        assertThat(new BackupLine(0, 0, 0, null, null).text()).isEqualTo("0 0 0 - -");
        assertThat(BackupLine.parse("0 0 0 - -").key()).isNull();
        assertThat(BackupLine.parse("0 0 0  -").key()).isEmpty();
    }

    @Test
    void anythingElseIsNoLine() {
        assertThatThrownBy(() -> BackupLine.parse("0 0 0 -")).isInstanceOf(IllegalArgumentException.class);
    }
}
