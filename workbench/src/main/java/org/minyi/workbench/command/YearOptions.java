package org.minyi.workbench.command;

import java.nio.file.Path;
import java.time.Instant;
import org.minyi.workbench.city.City;
import org.minyi.workbench.city.CityFile;
import org.minyi.workbench.city.Faults;
import org.minyi.workbench.city.Present;
import org.minyi.workbench.city.ReferenceYear;
import org.minyi.workbench.desk.DemoRun;
import picocli.CommandLine.Option;

/** Which city's year is made up, how large and with what chance. */
final class YearOptions {

    private static final int REPORTED = 2023;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "The year of the city (default: that of --city, else " + REPORTED + ").")
    private Integer year;

    @Option(
            names = "--city",
            paramLabel = "FILE",
            description = "Another city's data file instead of Hengyang's, e.g. a copy of it with other totals.")
    private Path file;

    @Option(
            names = "--scale",
            paramLabel = "S",
            defaultValue = "1.0",
            description = "The size beside the reported one; 0.01 for a quick look (default: ${DEFAULT-VALUE}).")
    private double scale;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "12345",
            description = "Decides everything left to chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--faults",
            paramLabel = "lose=N",
            defaultValue = "",
            description = "Withholds N good ratings, so that the check can be seen to fail.")
    private String faults;

    /** The city and its year. */
    City city() {
        if (file == null) {
            return CityFile.named("hengyang-" + (year == null ? REPORTED : year));
        }
        var city = CityFile.read(file);
        if (year != null && year != city.year()) {
            throw new IllegalArgumentException(
                    "%s tells of %d, not of %d: leave --year out.".formatted(file, city.year(), year));
        }
        return city;
    }

    /** The plan of that year. */
    ReferenceYear reference(City city) {
        return new ReferenceYear(city, scale, seed, Faults.parse(faults));
    }

    /** The city's traffic around now, in the same size. */
    Present present(City city, Instant from, Instant live) {
        return new Present(city, scale, seed, from, live);
    }

    /** What a data directory notes of it. */
    DemoRun run(City city) {
        var cityFile = file == null ? "" : CityFile.fingerprint(file);
        return new DemoRun(city.year(), scale, seed, faults, cityFile, false);
    }
}
