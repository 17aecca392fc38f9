package org.minyi.workbench.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.minyi.workbench.bench.catchup.CatchupBench;
import org.minyi.workbench.bench.catchup.CatchupFigures;
import org.minyi.workbench.bench.catchup.Workload;
import org.minyi.workbench.city.City;
import org.minyi.workbench.city.CityFile;
import org.minyi.workbench.desk.Desk;
import org.minyi.workbench.stack.StackSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast a Minyi is on this machine: alone, how fast it counts what is there already. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {BenchLiveCommand.class, BenchQueryCommand.class, BenchIntakeCommand.class},
        description = {
            "在本机测速：不带子命令时测量补算速度，与只解码累加的消费者、与核对程序并列；子命令测量实时链路、查询与 HTTP 接入。",
            "Measures how fast Minyi is on this machine. Alone: how fast it counts a year that is there already, beside a"
                    + " consumer that only decodes and adds up, and beside reconcile; each kind of fact on an embedded stack of"
                    + " its own that is thrown away. live, query and intake measure the live side, questions, and the intake"
                    + " over HTTP."
        })
public final class BenchCommand implements Callable<Integer> {

    private static final int SEEDS = 1_000_000;

    /** How it is printed. */
    enum Format {
        TEXT,
        JSON
    }

    @Option(
            names = "--scale",
            paramLabel = "S",
            defaultValue = "0.1",
            description =
                    "The size of the year beside the reported one; 1.0 is the whole city (default: ${DEFAULT-VALUE}).")
    private double scale;

    @Option(
            names = "--workload",
            split = ",",
            paramLabel = "KIND",
            description = "Only these: ${COMPLETION-CANDIDATES}; all of them if not given.")
    private List<Workload> workloads = List.of(Workload.values());

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Decides everything of the year that is left to chance; printed if not given.")
    private Long seed;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var city = CityFile.named("hengyang-2023");
        long chosen = seed != null ? seed : new Random().nextInt(SEEDS);
        System.err.println("scale " + scale + ", seed " + chosen);
        var all = new ArrayList<CatchupFigures>();
        for (var workload : workloads) {
            var figures = run(city, workload, chosen);
            all.add(figures);
            if (format == Format.TEXT) {
                CatchupLines.of(figures).forEach(System.out::println);
            }
        }
        if (format == Format.JSON) {
            System.out.println(new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(CatchupLines.json(scale, chosen, all)));
        }
        return 0;
    }

    private CatchupFigures run(City city, Workload workload, long chosen) throws IOException, InterruptedException {
        var settings = Map.of("city.name", city.name().zh(), "zone", city.zone().getId(), "synthetic", "true");
        try (var scratch = Scratch.open();
                var desk = Desk.withoutApp(
                        StackSettings.anywhere(scratch.directory().resolve("data")), settings, line -> {});
                var steps = new Steps(workload.word())) {
            return new CatchupBench(desk, city, workload, scratch.directory()).run(scale, chosen, steps);
        }
    }
}
