package org.minyi.streams.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minyi.streams.clock.TextFile;
import org.minyi.streams.clock.UnusableFileException;
import org.minyi.streams.contract.Metric;

/** The profiles that reports can be drawn up by: those that come along and a city's own. */
public final class Profiles {

    private static final List<String> SHIPPED = List.of(Profile.DEFAULT, "county-bulletin", "plain");

    private final Map<String, Profile> byName = new LinkedHashMap<>();

    private Profiles() {}

    /** Those that come along, for the metrics of this catalogue and the windows of that zone. */
    public static Profiles shipped(List<Metric> catalogue, ZoneId zone) {
        var profiles = new Profiles();
        SHIPPED.forEach(name -> profiles.byName.put(
                name, ProfileReader.read(TextFile.shipped("/profiles/" + name + ".yaml"), catalogue, zone)));
        return profiles;
    }

    /**
     * These and those in the YAML files of a directory.
     *
     * @throws UnusableFileException with the file and line that cannot be used, or when two have one name
     */
    public static Profiles shippedAnd(Path directory, List<Metric> catalogue, ZoneId zone) {
        var profiles = shipped(catalogue, zone);
        var files = new LinkedHashMap<String, Path>();
        for (var file : files(directory)) {
            var profile = ProfileReader.read(TextFile.read(file), catalogue, zone);
            var other = files.putIfAbsent(profile.name(), file);
            if (other != null || profiles.byName.put(profile.name(), profile) != null) {
                throw new UnusableFileException(
                        file.toString(),
                        (other == null
                                        ? "a profile that comes along"
                                        : other.getFileName().toString()) + " is called '" + profile.name()
                                + "' too: call this one otherwise");
            }
        }
        return profiles;
    }

    /** The profile of that name. */
    public Optional<Profile> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** What they are called, those that come along first. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    private static List<Path> files(Path directory) {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnusableFileException(
                    directory.toString(),
                    "there is no such directory that can be read: mend the setting report.profiles");
        }
    }
}
