package org.minyi.connectors.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minyi.connectors.SettingsTable;

class PollSettingsTest {

    private static final Map<String, String> GOOD = Map.of(
            "connection.url", "jdbc:postgresql://db/hotline",
            "connection.password", "s3cret",
            "table", "tickets",
            "updated.column", "updated_at",
            "id.column", "id",
            "mapping", "la-311");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/hotline?user=reader&password=s3cret",
                "jdbc:mysql://reader:s3cret@db/hotline",
                "jdbc:oracle:thin:reader/s3cret@db:1521:hotline",
                "jdbc:sqlserver://db;databaseName=hotline;Password=s3cret"
            })
    void aPasswordInTheUrlIsRefusedAndNotRepeated(String url) {
        assertThatThrownBy(() -> PollSettings.from(with("connection.url", url)))
                .isInstanceOf(ConfigException.class)
                .hasMessage("connection.url holds a password: put it into connection.password.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db:5432/hotline?sslmode=verify-full",
                "jdbc:mysql://db:3306/hotline?connectionTimeZone=Asia/Shanghai&connectTimeout=5000",
                "jdbc:dm://db:5236/HOTLINE",
                "jdbc:oracle:thin:@//db:1521/hotline"
            })
    void aUrlWithoutOneIsTaken(String url) {
        assertThat(PollSettings.from(with("connection.url", url)).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query          | SELECT 1 | Set table or query, and not both: one of them says which rows are read.",
                "zone           | Hengyang | zone is 'Hengyang', which is no zone: write e.g. Asia/Shanghai.",
                "connection.url | db:5432  | connection.url begins with jdbc: and not otherwise."
            })
    void whatCannotBeUsedIsRefusedWithASentence(String setting, String value, String sentence) {
        assertThatThrownBy(() -> PollSettings.from(with(setting, value))).hasMessage(sentence);
    }

    @Test
    void theReadmeListsEverySettingAsItIs() throws IOException {
        SettingsTable.assertListed("## JDBC poll", PollSettings.DEFINITION);
    }

    @Test
    void thePasswordIsHidden() {
        assertThat(PollSettings.from(GOOD).toString()).doesNotContain("s3cret");
    }

    @Test
    void aMappingThatIsNotThereIsToldWhenTheConnectorIsPut() {
        var validated = new JdbcPollConnector().validate(with("mapping", "la-312"));

        assertThat(validated.configValues())
                .filteredOn(value -> value.name().equals("mapping"))
                .singleElement()
                .satisfies(
                        value -> assertThat(value.errorMessages())
                                .isEqualTo(
                                        List.of(
                                                "There is no mapping la-312: give a file's path, or the name of one that comes with Minyi (la-311, ticket-table).")));
    }

    private static Map<String, String> with(String setting, String value) {
        var settings = new HashMap<>(GOOD);
        settings.put(setting, value);
        return settings;
    }
}
