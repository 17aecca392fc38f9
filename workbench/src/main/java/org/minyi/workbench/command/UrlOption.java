package org.minyi.workbench.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.minyi.workbench.desk.Api;
import org.minyi.workbench.desk.ApiException;
import picocli.CommandLine.Option;

/** Which running Minyi a command talks to, and as whom. */
final class UrlOption {

    private static final String VARIABLE = "MINYI_TOKEN";

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "The address of the running Minyi (default: ${DEFAULT-VALUE}).")
    private String url;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "A file with the token to show there; else the variable " + VARIABLE + ", if it is set.")
    private Path tokenFile;

    Api api() {
        return new Api(url, token());
    }

    /** A token on the command line would stand in the list of processes. */
    private Optional<String> token() {
        if (tokenFile == null) {
            return Optional.ofNullable(System.getenv(VARIABLE)).filter(text -> !text.isBlank());
        }
        try {
            return Optional.of(Files.readString(tokenFile).strip());
        } catch (IOException e) {
            throw new ApiException(tokenFile + " cannot be read: --token-file names a file with one token in it.");
        }
    }
}
