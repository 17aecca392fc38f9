package org.minyi.streams.query.door;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.between;
import static org.apache.kafka.common.config.ConfigDef.Type.INT;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.minyi.streams.query.http.Tls;

/**
 * The settings of who is let in.
 *
 * @param tokensFile who may come in; empty where that is nobody, or everybody on this machine
 * @param requestsPerSecond how many requests the holder of a token may make a second
 * @param tls how the server proves who it is; empty where it speaks plain HTTP
 */
public record DoorSettings(Optional<TokensFile> tokensFile, int requestsPerSecond, Optional<Tls> tls) {

    private static final String TOKENS = "http.tokens.file";
    private static final String KEYSTORE = "http.tls.keystore.file";
    private static final String PASSWORD = "http.tls.keystore.password";
    private static final String REQUESTS = "http.requests.per.second";

    /** These settings too. */
    public static ConfigDef define(ConfigDef definition) {
        return definition
                .define(
                        TOKENS,
                        STRING,
                        "",
                        HIGH,
                        "Who is let in and may do what, a YAML file that `./minyi tokens new` makes; without one, anybody on this"
                                + " machine.")
                .define(
                        REQUESTS,
                        INT,
                        500,
                        between(1, 100_000),
                        MEDIUM,
                        "How many requests a second the holder of one token may make.")
                .define(
                        KEYSTORE,
                        STRING,
                        "",
                        HIGH,
                        "The server's certificate and key, a PKCS #12 file; without one it speaks plain HTTP.")
                .define(PASSWORD, Type.PASSWORD, "", HIGH, "What opens that file.");
    }

    /** The settings in that configuration. */
    public static DoorSettings of(AbstractConfig config) {
        return new DoorSettings(
                Optional.of(config.getString(TOKENS))
                        .filter(file -> !file.isEmpty())
                        .map(file -> new TokensFile(Path.of(file))),
                config.getInt(REQUESTS),
                Optional.of(config.getString(KEYSTORE))
                        .filter(file -> !file.isEmpty())
                        .map(file -> new Tls(
                                Path.of(file), config.getPassword(PASSWORD).value())));
    }
}
