package org.minyi.connectors;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.minyi.connectors.folder.DropFolderConnector;

/** The README's table of settings is that of the connector; what all have of the registry is in schemas/README. */
class SettingsTableTest {

    @Test
    void theDropFolderHasTheSettingsThatTheReadmeLists() throws IOException {
        SettingsTable.assertListed("## Drop folder", new DropFolderConnector().config());
    }
}
