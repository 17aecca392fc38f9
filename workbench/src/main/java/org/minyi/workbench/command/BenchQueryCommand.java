package org.minyi.workbench.command;

import java.util.concurrent.Callable;
import org.minyi.workbench.bench.QueryBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Times the answers of a running Minyi to random questions. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = {
            "查询测速：向运行中的民意随机查询指标，每次一项。",
            "Asks a running Minyi for random figures, one a request: any metric, of the city, a region, a unit or a"
                    + " category, in a year, a month, a day or an hour."
        })
public final class BenchQueryCommand implements Callable<Integer> {

    private static final int WARM_UP = 10;

    @Mixin
    private UrlOption url;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            defaultValue = "2023",
            description = "The year that is asked about (default: ${DEFAULT-VALUE}).")
    private int year;

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "5000",
            description = "How many are timed, after a tenth as many that are not (default: ${DEFAULT-VALUE}).")
    private int requests;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed asks the same questions (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() {
        var bench = new QueryBench(url.api(), year, seed);
        bench.warmUp(requests / WARM_UP);
        try (var progress = ProgressLine.of("asking", requests)) {
            BenchLines.of(bench.run(requests, progress::at)).forEach(System.out::println);
        }
        return 0;
    }
}
