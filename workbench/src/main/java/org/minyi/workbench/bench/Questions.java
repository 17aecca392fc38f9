package org.minyi.workbench.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.minyi.streams.contract.Scope;
import org.minyi.workbench.desk.Api;
import org.minyi.workbench.desk.ApiException;

/** Draws figures that a Minyi can be asked for: any metric, of any member it knows, in any window of a year. */
final class Questions {

    private static final List<String> DIMENSIONS = List.of("region", "unit", "category");
    private static final List<String> LENGTHS = List.of("year", "month", "day", "hour");

    private final int year;
    private final ZoneId zone;
    private final List<String> metrics = new ArrayList<>();
    private final List<List<String>> scopes = new ArrayList<>();
    private final Random random;

    /** One figure in one window. */
    record Question(String metric, String scope, String length, String window) {

        String path() {
            return "/api/v1/metrics?metric=" + metric + "&scope=" + encoded(scope) + "&window=" + encoded(window);
        }
    }

    /** About a year of the Minyi that answers there; the same seed draws the same questions. */
    Questions(Api api, int year, long seed) {
        this.year = year;
        this.zone = ZoneId.of(api.json("/api/v1/about").path("zone").asText());
        api.json("/api/v1/definitions")
                .forEach(definition -> metrics.add(definition.path("id").asText()));
        this.random = new Random(seed);
        scopes.add(List.of("city"));
        for (var dimension : DIMENSIONS) {
            var members = new ArrayList<String>();
            for (JsonNode member : api.json("/api/v1/scopes?dimension=" + dimension + "&window=" + year)
                    .path("members")) {
                members.add(Scope.of(dimension, member.path("member").asText()).text());
            }
            if (members.isEmpty()) {
                throw new ApiException("没有" + year + "年的数据。 No " + dimension + " is known of " + year
                        + ": load that year first, e.g. `./minyi demo --no-live`, or say --year.");
            }
            scopes.add(members);
        }
    }

    /** The next question. */
    Question next() {
        var length = one(LENGTHS);
        return new Question(one(metrics), one(one(scopes)), length, window(length));
    }

    private String window(String length) {
        var first = LocalDate.of(year, 1, 1);
        var day = first.plusDays(random.nextInt(first.lengthOfYear()));
        return switch (length) {
            case "year" -> Integer.toString(year);
            case "month" -> day.toString().substring(0, "2023-05".length());
            case "day" -> day.toString();
            default -> hour(day.atTime(random.nextInt(24), 0).atZone(zone).toOffsetDateTime());
        };
    }

    private static String hour(OffsetDateTime hour) {
        return hour.toString();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
