package org.minyi.workbench.command;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.query.door.EventKind;
import org.minyi.streams.query.door.Role;
import org.minyi.streams.query.door.Token;
import org.minyi.streams.query.door.TokensFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Gives out the tokens with which others are let in over HTTP. */
@Command(
        name = "tokens",
        mixinStandardHelpOptions = true,
        description = {"HTTP 接口的访问令牌。", "The tokens with which others are let in over HTTP."})
public final class TokensCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: new --name NAME --role ROLE.");
    }

    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description = {
                "新建令牌：仅显示这一次，文件中只存其 SHA-256（仅本人可读写）。",
                "Makes a token and shows it this once; the file, which only you may read, keeps its SHA-256."
            },
            footer = {"", "A running Minyi reads the file again by itself. To take a token back, take its entry out."})
    int make(
            @Option(names = "--name", paramLabel = "NAME", required = true, description = "Whom it is for.")
                    String name,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            description =
                                    "What its holder may do: VIEWER, INTAKE, OPERATOR or ADMIN; with --may alone INTAKE.")
                    Role role,
            @Option(
                            names = "--may",
                            paramLabel = "KIND",
                            split = ",",
                            description = "What it may send: ${COMPLETION-CANDIDATES}, with commas between.")
                    List<EventKind> may,
            @Option(
                            names = "--only",
                            paramLabel = "SCOPE",
                            split = ",",
                            description = "The units or regions that it may look at, e.g. unit:U014; all if not said.")
                    List<String> only,
            @Option(
                            names = "--source",
                            paramLabel = "SOURCE",
                            description = "The only source that its events may come from; any if not said.")
                    String source,
            @Option(
                            names = "--expires",
                            paramLabel = "T",
                            description =
                                    "From when on it is no longer taken, e.g. 2027-01-01T00:00:00Z; never if not said.")
                    String expires,
            @Option(
                            names = "--file",
                            paramLabel = "FILE",
                            defaultValue = "tokens.yaml",
                            description = "The file that http.tokens.file names (default: ${DEFAULT-VALUE}).")
                    Path file) {
        var secret = Token.secret();
        new TokensFile(file)
                .add(new Token(
                        name,
                        Token.sha256(secret),
                        role(role, may),
                        may == null ? Set.of() : EnumSet.copyOf(may),
                        Optional.ofNullable(source),
                        only == null
                                ? Set.of()
                                : only.stream().map(Scope::parse).collect(Collectors.toSet()),
                        Optional.ofNullable(expires).map(TokensCommand::moment)));
        System.err.println(file + " has the entry " + name + ". The token, which is shown this once:");
        System.out.println(secret);
        return 0;
    }

    private Role role(Role role, List<EventKind> may) {
        if (role == Role.ANYBODY || role == null && may == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Say what it is for: --role viewer, operator or admin, or --may calls,tickets.");
        }
        return role == null ? Role.INTAKE : role;
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no moment such as 2027-01-01T00:00:00Z", e);
        }
    }
}
