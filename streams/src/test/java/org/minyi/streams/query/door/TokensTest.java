package org.minyi.streams.query.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minyi.streams.contract.Scope;

/** The file of those who are let in. */
class TokensTest {

    private static final String SHA = "0123456789abcdef".repeat(4);
    private static final String GOOD = """
            tokens:
              - name: hotline
                sha256: %s
                role: intake
                may: [calls, tickets]
                source: "12345"
                expires: 2027-01-01T00:00:00Z
            """.formatted(SHA);

    @TempDir
    private Path directory;

    private TokensFile file;

    @BeforeEach
    void name() {
        file = new TokensFile(directory.resolve("tokens.yaml"));
    }

    @Test
    void aTokenIsKnownByItsSecretAndTheFileDoesNotHoldIt() throws IOException {
        var secret = add("hotline");
        var other = add("ratings");

        assertThat(file.read().find(secret)).map(Token::name).contains("hotline");
        assertThat(file.read().find(other)).map(Token::name).contains("ratings");
        assertThat(file.read().find(secret + " ")).isEmpty();
        assertThat(Files.readString(file.path())).doesNotContain(secret, other);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
    }

    @Test
    void eachTokenHasItsOwnName() {
        add("hotline");

        assertThatThrownBy(() -> add("hotline")).hasMessageContaining("has a token called hotline already");
        assertThatThrownBy(() -> add("hot line")).hasMessageContaining("name must be 1 to 32 letters");
    }

    @Test
    void anEntryIsNotPutWhereItWouldNotBeRead() throws IOException {
        write("tokens: [{name: a, sha256: %s, role: viewer}]\n".formatted(SHA));

        assertThatThrownBy(() -> add("b")).hasMessageContaining("The tokens file");
        assertThat(file.read().all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            may: [calls, tickets] | may: [callz]      | line 5: 'callz' is no kind of events: write calls or queue or ratings or services or sessions or tickets (did you mean 'calls'?)
            may: [calls, tickets] | mai: [calls]      | line 5: nothing here is called 'mai' (did you mean 'may'?): write name, sha256, role, may, source, only, expires or nothing else
            role: intake          | role: king        | line 4: 'king' is no role: write admin or intake or operator or viewer
            may: [calls, tickets] | only: [city]      | line 4: an intake token that may send nothing is of no use: write may: [calls]
            source: "12345"       | only: [line:1]    | line 6: a scope must be unit:CODE or region:CODE
            sha256: 0123          | sha256: 01        | line 3: sha256 must be the SHA-256 of the token, 64 hexadecimal digits
            expires: 2027         | expires: 27       | line 7: expires is no moment: write e.g. 2027-01-01T00:00:00Z
            source: "12345"       | source: "a b"     | line 6: a source is 1 to 32 letters, digits, '.', '_' or '-'
            """)
    void aFaultIsToldWithItsLine(String good, String bad, String sentence) throws IOException {
        write(GOOD.replace(good, bad));

        assertThatThrownBy(file::read).hasMessage("The tokens file " + file.path() + ", " + sentence);
    }

    private String add(String name) {
        var secret = Token.secret();
        file.add(new Token(
                name,
                Token.sha256(secret),
                Role.INTAKE,
                EnumSet.of(EventKind.CALLS),
                Optional.empty(),
                Set.of(Scope.of("unit", "U001")),
                Optional.empty()));
        return secret;
    }

    private void write(String text) throws IOException {
        Files.deleteIfExists(file.path());
        Files.createFile(
                file.path(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file.path(), text);
    }
}
