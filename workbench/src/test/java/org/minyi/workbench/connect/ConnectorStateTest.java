package org.minyi.workbench.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ConnectorStateTest {

    @Test
    void aConnectorOfWhichATaskHasFailedHasFailedAndSaysWhy() throws IOException {
        var state = ConnectorState.of(new ObjectMapper().readTree("""
                {"name": "a", "type": "source", "connector": {"state": "RUNNING"}, "tasks": [
                  {"id": 0, "state": "RUNNING"},
                  {"id": 1, "state": "FAILED", "trace": "org.x.ConnectException: It broke.\\n\\tat org.x.Y\\nCaused by: java.io.IOException: The folder /in is gone.\\n\\tat org.z\\n\\t... 3 more"}]}
                """));

        assertThat(state.isFailed()).isTrue();
        assertThat(state.state()).isEqualTo("FAILED");
        assertThat(state.tasks()).isEqualTo(2);
        assertThat(state.failures()).containsExactly("The folder /in is gone.");
    }

    @Test
    void aSoundConnectorIsInItsOwnState() throws IOException {
        var state = ConnectorState.of(new ObjectMapper().readTree("""
                {"name": "a", "type": "sink", "connector": {"state": "PAUSED"}, "tasks": []}
                """));

        assertThat(state).isEqualTo(new ConnectorState("a", "sink", "PAUSED", 0, java.util.List.of()));
    }
}
