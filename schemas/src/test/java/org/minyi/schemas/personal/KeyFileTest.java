package org.minyi.schemas.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minyi.schemas.personal.Whose.CALLER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of the keys: made, rotated, and refused with a sentence that never tells a secret. */
class KeyFileTest {

    private static final String SECRET = "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldA==";
    private static final String GOOD = "current: k2\nkeys:\n  k1: %1$s\n  k2: %1$s\n".formatted(SECRET);

    @TempDir
    private Path directory;

    private Path path;
    private KeyFile file;

    @BeforeEach
    void name() {
        path = directory.resolve("keys.yaml");
        file = new KeyFile(path);
    }

    @Test
    void aNewOneIsItsOwnersAlone() throws IOException {
        var made = file.create();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(file.tokenizer().token(CALLER, "13812345678")).isEqualTo(made.token(CALLER, "13812345678"));
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() {
        var token = file.create().token(CALLER, "13812345678");

        assertThatThrownBy(file::create).hasMessage(path + " is there already, and is not overwritten.");
        assertThat(file.tokenizer().token(CALLER, "13812345678")).isEqualTo(token);
    }

    @Test
    void tokensAfterARotationMatchNoneBeforeIt() throws IOException {
        var before = file.create();
        var after = file.rotate();

        assertThat(before.keyId()).isEqualTo("k1");
        assertThat(after.keyId()).isEqualTo("k2");
        assertThat(file.tokenizer().token(CALLER, "1"))
                .isEqualTo(after.token(CALLER, "1"))
                .isNotEqualTo(before.token(CALLER, "1"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(path)).contains("current: k2", "  k1: ", "  k2: ");
    }

    @Test
    void theKeyThatIsCurrentIsUsed() throws IOException {
        write(GOOD);

        assertThat(file.tokenizer().keyId()).isEqualTo("k2");
        assertThat(file.tokenizer()).hasToString("Tokenizer[k2]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            current: k2 | current: k3   | line 1: current names none of the keys: write one of k1, k2.
            current: k2 | kurrent: k2   | line 1: it has current and keys, and nothing else: write current: ID and below keys: one ID: KEY a line.
            keys:       | keys: []      | line 2: this is not YAML, or says a key twice: write current: ID and below keys: one ID: KEY a line.
            k1: c2Vj    | k1: ab cd     | line 3: the key k1 is not written in Base64.
            k1: c2Vj    | k1: #         | line 3: the key k1 has 0 bytes and must have at least 32: ./minyi keys new makes one.
            k1: c2Vj    | k1: YQ== #    | line 3: the key k1 has 1 bytes and must have at least 32: ./minyi keys new makes one.
            k1: c2Vj    | k2: c2Vj      | line 4: this is not YAML, or says a key twice: write current: ID and below keys: one ID: KEY a line.
            k1: c2Vj    | k 1: c2Vj     | line 3: an id of a key is 1 to 16 letters, digits, '_' or '-'.
            k1: c2Vj    | c2Vj          | line 4: this is not YAML, or says a key twice: write current: ID and below keys: one ID: KEY a line.
            """)
    void aFaultIsToldWithItsLineAndNoSecret(String good, String bad, String sentence) throws IOException {
        write(GOOD.replace(good, bad));

        assertThatThrownBy(file::tokenizer)
                .isInstanceOf(UnusableKeysException.class)
                .hasMessage("The key file " + path + ", " + sentence)
                .message()
                .doesNotContain("c2VjcmV0", "secret");
    }

    @Test
    void aSecretInTheWrongPlaceIsNotRepeated() throws IOException {
        write(SECRET.replace("=", "") + ": k1\n");
        assertThatThrownBy(file::tokenizer).message().doesNotContain("c2VjcmV0");

        write("current: k1\nkeys:\n  " + SECRET.replace("=", "") + ": k1\n");
        assertThatThrownBy(file::tokenizer).message().doesNotContain("c2VjcmV0");

        write("current: " + SECRET + "\nkeys: {k1: " + SECRET + "}\n");
        assertThatThrownBy(file::tokenizer).message().doesNotContain("c2VjcmV0");
    }

    @Test
    void aFileThatOthersMayReadIsRefused() throws IOException {
        write(GOOD);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(file::tokenizer)
                .hasMessage(path + " can be read or written by others: run chmod 600 " + path);
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThatThrownBy(file::tokenizer).hasMessage(path + " is not there, or is no file.");
        assertThatThrownBy(file::rotate).hasMessage(path + " is not there, or is no file.");
        assertThatThrownBy(new KeyFile(directory.resolve("nowhere/keys.yaml"))::create)
                .hasMessageContaining("cannot be made");
    }

    private void write(String text) throws IOException {
        Files.deleteIfExists(path);
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(path, text);
    }
}
