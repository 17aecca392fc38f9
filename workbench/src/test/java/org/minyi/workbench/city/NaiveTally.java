package org.minyi.workbench.city;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Department;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.RatingEventType;
import org.minyi.schemas.RatingMode;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;

/** Adds a year up by brute force from the events alone: it holds every event and knows nothing of how they were made. */
final class NaiveTally implements Inlet {

    private final int year;
    private final ZoneId zone;
    private final Instant now = Instant.now();
    private final Map<String, Map<String, List<RatingEvent>>> ratings = new LinkedHashMap<>();
    private final List<Department> departments = new ArrayList<>();
    private final Map<String, Long> rejected = new TreeMap<>();
    private final List<RatingEvent> accepted = new ArrayList<>();
    private long sent;

    NaiveTally(City city) {
        this.year = city.year();
        this.zone = city.zone();
    }

    @Override
    public <V extends SpecificRecord> void event(Topic<String, V> topic, String key, V event) {
        if (event instanceof Department department) {
            departments.add(department);
            return;
        }
        sent++;
        RatingEvent rating = (RatingEvent) event;
        String reason = refuse(key, rating);
        if (reason.isEmpty()) {
            accepted.add(rating);
            ratings.computeIfAbsent(key, k -> new LinkedHashMap<>())
                    .computeIfAbsent(rating.getEventId(), id -> new ArrayList<>())
                    .add(rating);
        } else {
            rejected.merge(reason, 1L, Long::sum);
        }
    }

    @Override
    public void raw(Topic<?, ?> topic, byte[] key, byte[] value) {
        sent++;
        boolean framed = value.length > 5 && value[0] == 0;
        rejected.merge(topic == Topics.RATINGS && !framed ? "undecodable" : "decodable after all", 1L, Long::sum);
    }

    Ledger ledger() {
        long counted = 0;
        long duplicates = 0;
        long superseded = 0;
        long waiting = 0;
        for (Map<String, List<RatingEvent>> events : ratings.values()) {
            boolean begun =
                    events.values().stream().flatMap(List::stream).anyMatch(e -> e.getType() == RatingEventType.RATED);
            for (List<RatingEvent> tellings : events.values()) {
                RatingEvent winner = winner(tellings);
                long same = tellings.stream().filter(winner::equals).count();
                duplicates += same - 1;
                superseded += tellings.size() - same;
                counted += begun ? 1 : 0;
                waiting += begun ? 0 : 1;
            }
        }
        return new Ledger(
                sent, counted + waiting, counted, duplicates, superseded, waiting, new TreeMap<>(rejected), 0);
    }

    RatingFigures figures() {
        List<Standing> standing = ratings.values().stream()
                .map(events -> events.values().stream().map(NaiveTally::winner).toList())
                .filter(events -> events.stream().anyMatch(e -> e.getType() == RatingEventType.RATED))
                .filter(events -> events.stream().noneMatch(e -> e.getType() == RatingEventType.VOIDED))
                .map(NaiveTally::standing)
                .filter(rating -> localYear(rating.rated()) == year)
                .toList();
        TreeMap<Integer, Long> levels = new TreeMap<>(Map.of(1, 0L, 2, 0L, 3, 0L, 4, 0L, 5, 0L));
        TreeMap<String, Long> regions = new TreeMap<>();
        TreeMap<String, Long> units = new TreeMap<>();
        for (Standing rating : standing) {
            levels.merge(rating.level(), 1L, Long::sum);
            regions.merge(rating.rated().getRegion(), 1L, Long::sum);
            units.merge(rating.rated().getUnit(), 1L, Long::sum);
        }
        return new RatingFigures(
                standing.size(),
                count(standing, Standing::active),
                count(standing, rating -> rating.active() && rating.level() >= 3),
                count(standing, rating -> rating.active() && rating.level() < 3),
                count(standing, rating -> rating.rated().getLevel() < 3),
                levels,
                regions,
                units,
                coverage(units.keySet()));
    }

    long sendingsMadeMoreThanADayLate() {
        return accepted.stream()
                .filter(e ->
                        Duration.between(e.getEventTime(), e.getIngestedAt()).compareTo(Duration.ofDays(1)) > 0)
                .count();
    }

    List<RatingEvent> accepted() {
        return accepted;
    }

    Set<String> keys() {
        return ratings.keySet();
    }

    private record Standing(RatingEvent rated, int level) {
        boolean active() {
            return rated.getMode() == RatingMode.ACTIVE || rated.getMode() == RatingMode.INVITED;
        }
    }

    private static Standing standing(List<RatingEvent> events) {
        Map<RatingEventType, RatingEvent> byType = new HashMap<>();
        events.forEach(e -> byType.put(e.getType(), e));
        RatingEvent rated = byType.get(RatingEventType.RATED);
        return new Standing(
                rated, byType.getOrDefault(RatingEventType.SUPPLEMENTED, rated).getLevel());
    }

    private Coverage coverage(Set<String> rated) {
        Set<String> asked = new HashSet<>();
        for (Department department : departments) {
            boolean over =
                    department.getValidTo() != null && department.getValidTo().getYear() < year;
            if (department.getHasCases() && department.getValidFrom().getYear() <= year && !over) {
                asked.add(department.getCode());
            }
        }
        return new Coverage(asked.stream().filter(rated::contains).count(), asked.size());
    }

    private int localYear(RatingEvent event) {
        return event.getEventTime().atZone(zone).getYear();
    }

    private static RatingEvent winner(List<RatingEvent> tellings) {
        RatingEvent winner = tellings.get(0);
        for (RatingEvent telling : tellings) {
            winner = telling.getRevision() > winner.getRevision() ? telling : winner;
        }
        return winner;
    }

    private static long count(List<Standing> ratings, Predicate<Standing> those) {
        return ratings.stream().filter(those).count();
    }

    private String refuse(String key, RatingEvent event) {
        if (!key.equals(event.getSource() + ":" + event.getRatingId())) {
            return "key-mismatch";
        }
        if (event.getType() == RatingEventType.UNKNOWN) {
            return "unknown-type";
        }
        if (event.getEventTime().isAfter(now.plusSeconds(600))) {
            return "event-in-the-future";
        }
        if (event.getEventTime().isBefore(Instant.parse("2000-01-01T00:00:00Z"))) {
            return "impossible-time";
        }
        boolean carriesLevel =
                event.getType() == RatingEventType.RATED || event.getType() == RatingEventType.SUPPLEMENTED;
        if (carriesLevel && event.getLevel() == null) {
            return "missing-field";
        }
        return carriesLevel && (event.getLevel() < 1 || event.getLevel() > 5) ? "level-out-of-range" : "";
    }
}
