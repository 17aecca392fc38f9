package org.minyi.workbench.command;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.minyi.workbench.connect.ConnectApi;
import org.minyi.workbench.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the embedded stack until it is told to stop. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "启动内嵌环境（Kafka、模式注册中心、应用，可选 Kafka Connect），数据保留。",
            "Runs the embedded stack, persistent, empty or as it was left, until Ctrl-C."
        })
public final class UpCommand implements Callable<Integer> {

    @Mixin
    private StackOptions stack;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A setting of the application, e.g. --set zone=Asia/Shanghai; streams/README.md lists them.")
    private Map<String, String> settings = new HashMap<>();

    @Mixin
    private ConnectOptions connect;

    private boolean told;

    @Override
    public Integer call() throws InterruptedException {
        var connectors = connect.connectors();
        try (var desk = Desk.open(connect.in(stack.settings()), settings, System.err::println)) {
            var worker = new ConnectApi(desk.stack().addresses().connect());
            connectors.forEach(connector -> {
                worker.put(connector);
                System.err.println("Kafka Connect has taken the connector " + connector.name() + ".");
            });
            System.err.println("Ctrl-C ends everything.");
            desk.stayOpen(() -> tellIfItGaveWay(desk));
        }
        return 0;
    }

    private void tellIfItGaveWay(Desk desk) {
        if (!told && desk.hasGivenWay()) {
            told = true;
            System.err.println(
                    "Another application is in force, and the one here has given way. Kafka and the registry go on"
                            + " until Ctrl-C.");
        }
    }
}
