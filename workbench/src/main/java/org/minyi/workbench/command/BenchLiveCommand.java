package org.minyi.workbench.command;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.minyi.workbench.bench.LiveBench;
import org.minyi.workbench.bench.LiveFigures;
import org.minyi.workbench.desk.Desk;
import org.minyi.workbench.stack.StackSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times events from being sent to being shown, on an embedded stack that is thrown away. */
@Command(
        name = "live",
        mixinStandardHelpOptions = true,
        description = {
            "实时测速：临时启动内嵌环境，按给定速率发送此刻发生的通话、工单与评价，测量从发送到大屏显示的时间。",
            "Starts an embedded stack in a temporary directory, sends calls, tickets and ratings that happen now, and times"
                    + " each from being sent to being shown on the wall. Exits with 0 only if every event was counted and"
                    + " every viewer saw it."
        })
public final class BenchLiveCommand implements Callable<Integer> {

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "2000",
            description = "How many events are sent a second (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "60",
            description = "For how long (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--viewers",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "How many watch the wall meanwhile, at most 300; with more than one, a run with a single viewer"
                            + " comes first, to compare with (default: ${DEFAULT-VALUE}).")
    private int viewers;

    @Option(
            names = "--warm-up",
            paramLabel = "S",
            defaultValue = "90",
            description =
                    "How many seconds of the same are not timed before: until then the compiler takes half of a processor"
                            + " (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--idle",
            paramLabel = "S",
            defaultValue = "10",
            description =
                    "How long nothing happens at first, to see whether anything is written (default: ${DEFAULT-VALUE}).")
    private int idle;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A setting of the application, e.g. --set threads=1; streams/README.md lists them.")
    private Map<String, String> settings = Map.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var scratch = Scratch.open();
                var desk = Desk.open(
                        StackSettings.anywhere(scratch.directory().resolve("data")), settings, System.err::println)) {
            return measure(new LiveBench(desk)) ? 0 : 1;
        }
    }

    private boolean measure(LiveBench bench) throws InterruptedException {
        var written = bench.writtenWhenIdle(Duration.ofSeconds(idle));
        System.out.println("idle for " + idle + " s: "
                + (written.isEmpty() ? "nothing was written to Kafka" : "written to Kafka: " + written));
        if (warmUp > 0) {
            run(bench, "warming up", warmUp, 1);
        }
        var alone = run(bench, "sending", seconds, 1);
        BenchLines.of(alone).forEach(System.out::println);
        if (viewers == 1) {
            return alone.isWhole();
        }
        var many = run(bench, "sending", seconds, viewers);
        BenchLines.of(many).forEach(System.out::println);
        System.out.println(BenchLines.comparison(alone, many));
        return alone.isWhole() && many.isWhole();
    }

    private LiveFigures run(LiveBench bench, String what, int length, int audience) throws InterruptedException {
        try (var progress = ProgressLine.of(what, (long) rate * length)) {
            return bench.run(rate, length, audience, progress::at);
        }
    }
}
