package org.minyi.workbench.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.minyi.schemas.personal.KeyFile;
import org.minyi.workbench.bench.IntakeBench;
import org.minyi.workbench.bench.IntakeFigures;
import org.minyi.workbench.desk.Desk;
import org.minyi.workbench.stack.StackSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times the intake over HTTP on an embedded stack that is thrown away. */
@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        description = {
            "HTTP 接入测速：临时启动内嵌环境，分批提交通话，测量每秒确认的事件数。",
            "Starts an embedded stack in a temporary directory, posts calls with numbers in batches, and says how many a"
                    + " second were acknowledged while the application counted them."
        })
public final class BenchIntakeCommand implements Callable<Integer> {

    private static final int WARM_UP = 10;

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "How many are timed, after a tenth as many that are not (default: ${DEFAULT-VALUE}).")
    private int events;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many a request has (default: ${DEFAULT-VALUE}).")
    private int batch;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "4",
            description = "Over how many connections (default: ${DEFAULT-VALUE}).")
    private int connections;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var scratch = Scratch.open();
                var desk = open(scratch.directory())) {
            var url = desk.stack().addresses().http();
            run(new IntakeBench(url, batch), "warming up", events / batch / WARM_UP);
            BenchLines.of(run(new IntakeBench(url, batch), "sending", events / batch))
                    .forEach(System.out::println);
        }
        return 0;
    }

    private static Desk open(Path directory) {
        var keys = new KeyFile(directory.resolve("keys.yaml"));
        keys.create();
        var settings = Map.of("personal.keys.file", keys.path().toString(), "intake.events.per.second", "1000000");
        return Desk.open(StackSettings.anywhere(directory.resolve("data")), settings, System.err::println);
    }

    private IntakeFigures run(IntakeBench bench, String what, int requests) throws InterruptedException {
        try (var progress = ProgressLine.of(what, (long) requests * batch)) {
            return bench.run(requests, connections, progress::at);
        }
    }
}
