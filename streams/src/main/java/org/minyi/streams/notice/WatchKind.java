package org.minyi.streams.notice;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.minyi.schemas.Urgency;
import org.minyi.schemas.yaml.Yaml;
import org.minyi.streams.notice.watch.Approaching;
import org.minyi.streams.notice.watch.ConnectRate;
import org.minyi.streams.notice.watch.ContactOverdue;
import org.minyi.streams.notice.watch.FutureTimes;
import org.minyi.streams.notice.watch.LongestWait;
import org.minyi.streams.notice.watch.Overdue;
import org.minyi.streams.notice.watch.SentBack;
import org.minyi.streams.notice.watch.SilentSource;
import org.minyi.streams.notice.watch.Surge;
import org.minyi.streams.notice.watch.Unsigned;
import org.minyi.streams.notice.watch.Watch;

/**
 * What a rule on alerts can look for.
 *
 * @param keys what is written about it beside what every rule has
 * @param reader makes it of them
 */
record WatchKind(String name, List<String> keys, Function<Yaml.Keys, Watch> reader) {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int MOST_CALLS = 100_000;
    private static final int MOST_WEEKS = 4;
    private static final int MOST = 1_000;
    private static final Map<String, Urgency> URGENCIES = new TreeMap<>(Map.of(
            "ORDINARY", Urgency.ORDINARY,
            "URGENT", Urgency.URGENT,
            "LIFE_AND_PROPERTY", Urgency.LIFE_AND_PROPERTY));

    private static final List<WatchKind> ALL = List.of(
            new WatchKind("connect-rate", List.of("over", "below", "clear", "least"), WatchKind::connectRate),
            new WatchKind("longest-wait", List.of("reaches", "clear"), WatchKind::longestWait),
            new WatchKind("surge", List.of("over", "weeks", "least", "deviations"), WatchKind::surge),
            new WatchKind("approaching", List.of("share"), keys -> new Approaching(Amounts.percent("share", keys))),
            new WatchKind("overdue", List.of(), keys -> new Overdue()),
            new WatchKind("unsigned", List.of("urgency", "after"), WatchKind::unsigned),
            new WatchKind("sent-back", List.of("times"), keys -> new SentBack(Amounts.number("times", keys, MOST))),
            new WatchKind("contact-overdue", List.of(), keys -> new ContactOverdue()),
            new WatchKind("silent-source", List.of("hours", "weeks"), WatchKind::silentSource),
            new WatchKind("future-times", List.of("over", "least"), WatchKind::futureTimes));

    /** Each by its name, in order. */
    static final Map<String, WatchKind> BY_NAME = byName();

    /** What such a rule looks for. */
    Watch read(Yaml.Keys rule) {
        return reader.apply(rule);
    }

    private static Watch connectRate(Yaml.Keys keys) {
        var below = Amounts.percent("below", keys);
        var clear = Amounts.percent("clear", keys);
        if (clear.hundredths() < below.hundredths()) {
            throw keys.get("clear").refusal("clear lies under below: an alert would be cleared as it is raised");
        }
        return new ConnectRate(
                Amounts.duration("over", keys, A_DAY), below, clear, Amounts.number("least", keys, MOST_CALLS));
    }

    private static Watch longestWait(Yaml.Keys keys) {
        var reaches = Amounts.duration("reaches", keys);
        var clear = Amounts.duration("clear", keys);
        if (clear.compareTo(reaches) > 0) {
            throw keys.get("clear").refusal("clear lies over reaches: an alert would be cleared as it is raised");
        }
        return new LongestWait(reaches, clear);
    }

    private static Watch surge(Yaml.Keys keys) {
        return new Surge(
                Amounts.duration("over", keys, A_DAY),
                Amounts.number("weeks", keys, MOST_WEEKS),
                Amounts.number("least", keys, MOST),
                Amounts.number("deviations", keys, MOST));
    }

    private static Watch unsigned(Yaml.Keys keys) {
        Set<Urgency> urgencies = new LinkedHashSet<>();
        keys.find("urgency").ifPresent(some -> some.items("urgency")
                .forEach(each -> urgencies.add(each.choice("urgency", URGENCIES))));
        return new Unsigned(Set.copyOf(urgencies), Amounts.duration("after", keys));
    }

    private static Watch silentSource(Yaml.Keys keys) {
        return new SilentSource(Amounts.number("hours", keys, MOST), Amounts.number("weeks", keys, MOST_WEEKS));
    }

    private static Watch futureTimes(Yaml.Keys keys) {
        return new FutureTimes(Amounts.duration("over", keys, A_DAY), Amounts.number("least", keys, MOST));
    }

    private static Map<String, WatchKind> byName() {
        var kinds = new LinkedHashMap<String, WatchKind>();
        ALL.forEach(kind -> kinds.put(kind.name, kind));
        return kinds;
    }
}
