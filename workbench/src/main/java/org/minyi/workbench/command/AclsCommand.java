package org.minyi.workbench.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.minyi.workbench.acl.Grants;
import org.minyi.workbench.acl.Role;
import org.minyi.workbench.stack.ConnectTopics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints the least that everybody who works with a cluster must be allowed. */
@Command(
        name = "acls",
        mixinStandardHelpOptions = true,
        description = {
            "生产集群的最小权限清单（kafka-acls 命令或 JSON），不连接任何集群。",
            "Prints the least that everybody who works with a cluster must be allowed, as commands of Kafka's own kafka-acls"
                    + " or as JSON. Asks no cluster and changes none."
        })
public final class AclsCommand implements Callable<Integer> {

    private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();

    /** How it is printed. */
    enum Format {
        COMMANDS,
        JSON
    }

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--role",
            split = ",",
            paramLabel = "ROLE",
            description = "Only these: ${COMPLETION-CANDIDATES}; all of them if not given.")
    private List<Role> roles = List.of(Role.values());

    @Option(
            names = "--principal",
            paramLabel = "User:NAME",
            description = "As whom the one --role signs in (default: User:minyi for the application, after its id, and"
                    + " User:minyi-sender and so on for the others).")
    private String principal;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The application's settings, for its id and its brokers; nothing else of them is used.")
    private Path config;

    @Option(
            names = "--application-id",
            paramLabel = "ID",
            description = "Its id, where no settings say it (default: minyi).")
    private String applicationId;

    @Option(
            names = "--connect-group",
            paramLabel = "GROUP",
            defaultValue = ConnectTopics.DESK,
            description =
                    "The group.id of the Connect workers, after which their topics are named, GROUP-configs and so"
                            + " on (default: ${DEFAULT-VALUE}).")
    private String connectGroup;

    @Option(
            names = "--sink",
            paramLabel = "NAME",
            defaultValue = "analysts",
            description = "The connector that fills the analysts' tables (default: ${DEFAULT-VALUE}).")
    private String sink;

    @Option(
            names = "--group",
            paramLabel = "PREFIX",
            description = "With what a subscriber's groups begin (default: the name of its principal).")
    private String groups;

    @Option(
            names = "--bootstrap-server",
            paramLabel = "HOST:PORT",
            description = "The brokers in the commands (default: those of --config, or localhost:9092).")
    private String bootstrap;

    @Option(
            names = "--command-config",
            paramLabel = "FILE",
            defaultValue = "admin.properties",
            description = "The file in the commands by which kafka-acls signs in (default: ${DEFAULT-VALUE}).")
    private String commandConfig;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "commands",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Override
    public Integer call() throws IOException {
        requireOnePrincipal();
        var settings = config == null ? new Properties() : SettingsFile.lines(config);
        var id = applicationId != null ? applicationId : settings.getProperty("application.id", "minyi");
        var grants = roles.stream().distinct().map(role -> grants(role, id)).toList();
        if (format == Format.JSON) {
            System.out.println(JSON.writeValueAsString(
                    grants.stream().flatMap(each -> each.entries().stream()).toList()));
        } else {
            var servers =
                    bootstrap != null ? bootstrap : settings.getProperty("kafka.bootstrap.servers", "localhost:9092");
            grants.forEach(each -> print(each, servers));
        }
        return 0;
    }

    private void requireOnePrincipal() {
        if (principal != null && roles.size() != 1) {
            throw new ParameterException(
                    spec.commandLine(), "--principal is for one role: say which, e.g. --role app --principal User:x.");
        }
        if (principal != null && !principal.matches("\\w+:.+")) {
            throw new ParameterException(
                    spec.commandLine(), "'" + principal + "' is no principal: write User:NAME, as Kafka does.");
        }
    }

    private Grants grants(Role role, String id) {
        var who = principal != null ? principal : "User:" + (role == Role.APP ? id : id + "-" + role.id());
        var begin = groups != null ? groups : who.substring(who.indexOf(':') + 1);
        return new Grants(role, who, role.rights(new Role.Names(id, connectGroup, sink, begin)));
    }

    private void print(Grants grants, String servers) {
        System.out.println("# " + grants.role().text() + ": " + grants.principal());
        grants.commands(servers, commandConfig).forEach(System.out::println);
        System.out.println();
    }
}
