package org.minyi.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minyi.connectors.Outcome;
import org.minyi.connectors.rows.Header;
import org.minyi.connectors.rows.Row;
import org.minyi.schemas.CallEvent;
import org.minyi.schemas.personal.KeyFile;
import org.minyi.schemas.personal.Tokenizer;
import org.minyi.schemas.personal.Whose;

/** Numbers and names become tokens on their way through a mapping, and no mapping lets one through as it is. */
class PersonalMappingTest {

    private static final String CALLS = """
            name: a call centre
            rows: calls
            source: city
            zone: Asia/Shanghai
            dates: {formats: ["yyyy-MM-dd HH:mm"]}
            id: id
            fields:
              direction: {constant: INBOUND}
              outcome: {constant: ABANDONED_IN_MENU}
              callerToken: {column: 来电号码, empty: 姓名, token: true}
              agentToken: {column: 工号, token: true}
            events:
              - {type: FINISHED, at: ended}
            """;
    private static final List<String> COLUMNS = List.of("id", "来电号码", "姓名", "工号", "ended");

    @TempDir
    private Path directory;

    @Test
    void aNumberOrANameBecomesAToken() {
        var keys = new KeyFile(directory.resolve("keys.yaml")).create();

        var numbered = call(keys, CALLS, "+86 138-1234-5678", "张三", "8012");
        var named = call(keys, CALLS, "", "张三", "");

        assertThat(numbered.getCallerToken())
                .isEqualTo(keys.token(Whose.CALLER, "13812345678").orElseThrow());
        assertThat(numbered.getAgentToken())
                .isEqualTo(keys.token(Whose.AGENT, "8012").orElseThrow());
        assertThat(named.getCallerToken())
                .isEqualTo(keys.token(Whose.CALLER, "张三").orElseThrow());
        assertThat(named.getAgentToken()).isNull();
        assertThat(call(keys, CALLS, "-", "", "").getCallerToken()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {column: 来电号码, empty: 姓名, token: true} | 来电号码 | line 10: 'callerToken' is personal: write {column: …, token: true}
            {column: 来电号码, empty: 姓名, token: true} | {column: 来电号码} | line 10: 'callerToken' is personal: write {column: …, token: true}
            {column: 来电号码, empty: 姓名, token: true} | {constant: c1} | line 10: 'callerToken' is personal: write {column: …, token: true}
            {column: 来电号码, empty: 姓名, token: true} | {column: 来电号码, token: yes} | line 10: 'token' is true or already
            {column: 来电号码, empty: 姓名, token: true} | {column: 来电号码, empty: {column: 姓名, token: true}} | line 10: 'callerToken' is personal
            {column: 工号, token: true} | 工号 | line 11: 'agentToken' is personal
            {constant: INBOUND} | {constant: INBOUND, token: true} | line 8: 'direction' holds no token: take 'token' out
            """)
    void whatIsPersonalMustBeMadeAToken(String good, String bad, String sentence) {
        var keys = new KeyFile(directory.resolve("keys.yaml")).create();

        assertThatThrownBy(() -> MappingReader.read(CALLS.replace(good, bad), () -> keys))
                .message()
                .startsWith(sentence);
    }

    @Test
    void aMappingThatMakesTokensNeedsKeysAndNoOtherDoes() {
        var already = CALLS.replace("token: true", "token: already");

        assertThatThrownBy(() -> MappingReader.read(CALLS))
                .hasMessage("line 10: 'token: true' needs keys: no key file is named");
        assertThat(MappingReader.read(already).name()).isEqualTo("a call centre");
    }

    @Test
    void aTokenOfTheCitysOwnIsLeftAsItIsAndANumberInItsPlaceRefused() {
        var mapping = CALLS.replace("token: true", "token: already");

        assertThat(call(null, mapping, "c-4711", "", "").getCallerToken()).isEqualTo("c-4711");
        var refused = (Outcome.Refused) map(null, mapping, "138-1234-5678", "", "");
        assertThat(refused.refusal().reason()).isEqualTo("number-for-token");
        assertThat(refused.refusal().detail()).doesNotContain("5678");
    }

    @Test
    void whatCannotBeUsedOfANumberIsNotQuoted() {
        var keys = new KeyFile(directory.resolve("keys.yaml")).create();
        var mapping = CALLS.replace("empty: 姓名, ", "values: {无: none}, otherwise: reject, ");

        var refused = (Outcome.Refused) map(keys, mapping, "13812345678", "", "");

        assertThat(refused.refusal().reason()).isEqualTo("unknown-value");
        assertThat(refused.refusal().detail()).contains("来电号码").doesNotContain("13812345678");
    }

    private static CallEvent call(Tokenizer keys, String mapping, String number, String name, String agent) {
        var outcome = (Outcome.Events) map(keys, mapping, number, name, agent);
        return (CallEvent) outcome.messages().get(0).event();
    }

    private static Outcome map(Tokenizer keys, String yaml, String number, String name, String agent) {
        var mapping = MappingReader.read(yaml, () -> keys);
        var cells = List.of("C1", number, name, agent, "2023-05-01 08:00");
        var row = new Row.Cells(
                2,
                String.join(",", cells).getBytes(StandardCharsets.UTF_8),
                new Header(COLUMNS),
                cells.toArray(String[]::new));
        return new RowMapper(mapping, InstantSource.fixed(Instant.parse("2023-06-01T00:00:00Z"))).map(row);
    }
}
