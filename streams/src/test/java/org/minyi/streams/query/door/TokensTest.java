package org.minyi.streams.query.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minyi.streams.query.problem.RefusedRequestException;

/** The file of those who may send, and who is let in by it. */
class TokensTest {

    private static final String SHA = "0123456789abcdef".repeat(4);
    private static final String GOOD = """
            tokens:
              - name: hotline
                sha256: %s
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
        write("tokens: [{name: a, sha256: %s, may: calls}]\n".formatted(SHA));

        assertThatThrownBy(() -> add("b")).hasMessageContaining("The tokens file");
        assertThat(file.read().all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            may: [calls, tickets] | may: [callz]      | line 4: 'callz' is no kind of events: write calls or queue or ratings or services or sessions or tickets (did you mean 'calls'?)
            may: [calls, tickets] | mai: [calls]      | line 4: nothing here is called 'mai' (did you mean 'may'?): write name, sha256, may, source, expires or nothing else
            sha256: 0123          | sha256: 01        | line 3: sha256 must be the SHA-256 of the token, 64 hexadecimal digits
            expires: 2027         | expires: 27       | line 6: expires is no moment: write e.g. 2027-01-01T00:00:00Z
            source: "12345"       | source: "a b"     | line 5: a source is 1 to 32 letters, digits, '.', '_' or '-'
            """)
    void aFaultIsToldWithItsLine(String good, String bad, String sentence) throws IOException {
        write(GOOD.replace(good, bad));

        assertThatThrownBy(file::read).hasMessage("The tokens file " + file.path() + ", " + sentence);
    }

    @Test
    void aTokenThatIsTakenOutIsNotTakenAnyMore() throws IOException {
        var secret = add("hotline");
        var admission = admission(true);
        assertThat(admission.admit("Bearer " + secret, "any", EventKind.CALLS).name())
                .isEqualTo("hotline");

        write(GOOD);
        Files.setLastModifiedTime(file.path(), FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));

        assertThatThrownBy(() -> admission.admit("Bearer " + secret, "any", EventKind.CALLS))
                .hasMessageContaining("not known");
    }

    @Test
    void nobodyIsLetInWhileTheFileCannotBeRead() throws IOException {
        var secret = add("hotline");
        var admission = admission(true);

        write("tokens: [\n");
        assertThatThrownBy(() -> admission.admit("Bearer " + secret, "any", EventKind.CALLS))
                .hasMessageContaining("cannot be used just now");
        Files.delete(file.path());
        assertThatThrownBy(() -> admission.admit("Bearer " + secret, "any", EventKind.CALLS))
                .hasMessageContaining("cannot be used just now");

        var again = add("again");
        assertThat(admission.admit("bearer " + again, "any", EventKind.CALLS).name())
                .isEqualTo("again");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8080, true, true",
        "localhost:8080, true, true",
        "localhost, true, true",
        "[::1]:8080, true, true",
        "evil.example:8080, true, false",
        "127.0.0.1.evil.example, true, false",
        ", true, false",
        "127.0.0.1:8080, false, false",
    })
    void withoutTokensOnlyThisMachineSends(String host, boolean isLoopback, boolean letIn) {
        var admission = new Admission(Optional.empty(), isLoopback, InstantSource.system());

        if (letIn) {
            assertThat(admission.admit(null, host, EventKind.CALLS)).isEqualTo(Sender.ON_THIS_MACHINE);
        } else {
            assertThatThrownBy(() -> admission.admit(null, host, EventKind.CALLS))
                    .isInstanceOf(RefusedRequestException.class)
                    .hasMessageContaining("intake.tokens.file");
        }
    }

    private Admission admission(boolean isLoopback) {
        return new Admission(Optional.of(new WatchedTokens(file)), isLoopback, InstantSource.system());
    }

    private String add(String name) {
        var secret = Token.secret();
        file.add(
                new Token(name, Token.sha256(secret), EnumSet.of(EventKind.CALLS), Optional.empty(), Optional.empty()));
        return secret;
    }

    private void write(String text) throws IOException {
        Files.deleteIfExists(file.path());
        Files.createFile(
                file.path(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file.path(), text);
    }
}
