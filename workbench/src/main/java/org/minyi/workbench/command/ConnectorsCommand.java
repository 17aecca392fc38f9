package org.minyi.workbench.command;

import java.nio.file.Path;
import java.util.List;
import org.minyi.workbench.connect.ConnectApi;
import org.minyi.workbench.connect.ConnectorFile;
import org.minyi.workbench.connect.ConnectorState;
import org.minyi.workbench.stack.StackSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists, starts and ends the connectors of a Connect worker. */
@Command(
        name = "connectors",
        mixinStandardHelpOptions = true,
        description = {
            "查看、启动、停止 Kafka Connect 连接器。",
            "Lists, starts and ends the connectors of a Kafka Connect worker, e.g. that of `up --connect`."
        })
public final class ConnectorsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list, status, put FILE or delete NAME.");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = {"列出连接器。", "Lists the connectors and how they are."})
    int list(@Mixin Worker worker) {
        var connectors = worker.api().list();
        System.out.println(
                connectors.isEmpty() ? "没有连接器。 There is no connector." : String.join("\n", lines(connectors)));
        return 0;
    }

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description = {"列出连接器及失败原因；有失败则退出码为 1。", "Lists the connectors, and why one has failed; exits 1 if any has."
            })
    int status(@Mixin Worker worker) {
        var connectors = worker.api().list();
        lines(connectors).forEach(System.out::println);
        connectors.stream()
                .filter(ConnectorState::isFailed)
                .flatMap(connector -> connector.failures().stream().map(why -> connector.name() + ": " + why))
                .forEach(System.err::println);
        return connectors.stream().anyMatch(ConnectorState::isFailed) ? 1 : 0;
    }

    @Command(
            name = "put",
            mixinStandardHelpOptions = true,
            description = {"启动或更新连接器。", "Runs a connector, or runs it with other settings."})
    int put(
            @Mixin Worker worker,
            @Parameters(paramLabel = "FILE", description = "Its settings, .properties or .json.") Path file) {
        var connector = ConnectorFile.read(file);
        worker.api().put(connector);
        System.out.println("连接器已提交。 The connector " + connector.name() + " is taken.");
        return 0;
    }

    @Command(
            name = "delete",
            mixinStandardHelpOptions = true,
            description = {"停止并删除连接器；读取位置保留。", "Ends a connector; how far it had read is remembered."})
    int delete(@Mixin Worker worker, @Parameters(paramLabel = "NAME", description = "Its name.") String name) {
        worker.api().delete(name);
        System.out.println("连接器已删除。 The connector " + name + " is gone.");
        return 0;
    }

    private static List<String> lines(List<ConnectorState> connectors) {
        return Rows.of(connectors.stream()
                .map(each -> List.of(each.name(), each.type(), each.state(), each.tasks() + " tasks"))
                .toList());
    }

    /** Which worker a command talks to. */
    static final class Worker {

        @Option(
                names = "--connect-url",
                paramLabel = "URL",
                defaultValue = "http://127.0.0.1:" + StackSettings.CONNECT_PORT,
                description = "The address of the Connect worker (default: ${DEFAULT-VALUE}).")
        private String url;

        ConnectApi api() {
            return new ConnectApi(url);
        }
    }
}
