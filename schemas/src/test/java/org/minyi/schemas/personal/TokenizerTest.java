package org.minyi.schemas.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.schemas.personal.Whose.AGENT;
import static org.minyi.schemas.personal.Whose.CALLER;

import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Equal numbers and names have equal tokens however they are written, and no token tells what it stands for. */
class TokenizerTest {

    private static final Tokenizer TOKENS = tokenizer("k1", "0123456789abcdef0123456789abcdef");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13812345678",
                " 138 1234 5678 ",
                "138-1234-5678",
                "138–1234–5678",
                "+86 138 1234 5678",
                "+86-13812345678",
                "0086 13812345678",
                "8613812345678",
                "013812345678",
                "（＋８６）１３８－１２３４－５６７８",
                "138\u00a01234\u200b5678",
            })
    void oneMobileNumberIsOneCallerHoweverItIsWritten(String written) {
        assertThat(PersonalText.of(written)).contains("13812345678");
        assertThat(TOKENS.token(CALLER, written)).isEqualTo(TOKENS.token(CALLER, "13812345678"));
    }

    @ParameterizedTest
    @CsvSource({
        "0734-8221234, 07348221234",
        "(0734) 8221234, 07348221234",
        "+86 734 8221234, 07348221234",
        "0086-734-8221234, 07348221234",
        "+86 0734 8221234, 07348221234",
        "+86 10 12345678, 01012345678",
        "010-12345678, 01012345678",
        "+86 400 1234567, 4001234567",
        "8221234, 8221234",
        "12345, 12345",
        "+852 2123 4567, +85221234567",
        "00852 2123 4567, +85221234567",
    })
    void landlinesAndOtherCountriesAreToldApart(String written, String meant) {
        assertThat(PersonalText.of(written)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"张 三, 张三", "' 张三　', 张三", "Li LEI, lilei", "Ａlice, alice", "138abc, 138abc"})
    void whatIsNoNumberIsAName(String written, String meant) {
        assertThat(PersonalText.of(written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "—", "…", "*"})
    void whatNamesNobodyHasNoToken(String written) {
        assertThat(TOKENS.token(CALLER, written)).isEmpty();
    }

    @Test
    void aTokenIsTheKeysIdAnd128BitsAndTellsNothing() {
        var token = TOKENS.token(CALLER, "13812345678").orElseThrow();

        assertThat(token).matches("k1\\.[A-Za-z0-9_-]{22}").doesNotContain("1381234");
        assertThat(Tokenizer.isNumber(token)).isFalse();
    }

    /** Computed by another program: {@code printf CALLER, a zero byte and the number through openssl dgst -sha256 -mac HMAC}. */
    @Test
    void aTokenIsTheBeginningOfAnHmacSha256() {
        assertThat(TOKENS.token(CALLER, "13812345678")).contains("k1.extj-LwJDvOku1yoGSGhww");
    }

    @Test
    void anotherKeyAnotherNumberOrAnAgentHasAnotherToken() {
        var token = TOKENS.token(CALLER, "13812345678");

        assertThat(TOKENS.token(CALLER, "13812345679")).isNotEqualTo(token);
        assertThat(TOKENS.token(AGENT, "13812345678")).isNotEqualTo(token);
        assertThat(tokenizer("k1", "another key another key another.").token(CALLER, "13812345678"))
                .isNotEqualTo(token);
    }

    @Test
    void aNumberIsKnownFromAToken() {
        assertThat(Tokenizer.isNumber("138-1234-5678")).isTrue();
        assertThat(Tokenizer.isNumber("8221234")).isTrue();
        assertThat(Tokenizer.isNumber("12345")).isFalse();
        assertThat(Tokenizer.isNumber("c8221234")).isFalse();
    }

    private static Tokenizer tokenizer(String id, String key) {
        return new Tokenizer(id, new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    }
}
