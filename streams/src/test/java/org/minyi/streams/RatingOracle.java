package org.minyi.streams;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.RatingEventType;
import org.minyi.schemas.RatingMode;

/**
 * The figures of ratings and the ledger, computed a second time from the definitions alone: naive, over all raw events
 * at once, in words for cells and measures. It shares nothing with acceptance, fold and measure; what they must agree
 * on is what the domain says.
 *
 * <p>It leaves one thing open: which of two contents with one id and one revision counts.
 */
final class RatingOracle {

    private static final List<RatingEventType> LIFE = List.of(
            RatingEventType.RATED,
            RatingEventType.SUPPLEMENTED,
            RatingEventType.CONTACTED,
            RatingEventType.RECTIFIED,
            RatingEventType.VOIDED);
    private static final Comparator<RatingEvent> HAPPENED = comparing(RatingEvent::getEventTime)
            .thenComparing(RatingEvent::getSourceSequence, nullsFirst(naturalOrder()))
            .thenComparing(event -> LIFE.indexOf(event.getType()))
            .thenComparing(RatingEvent::getEventId);

    private final ZoneId zone;
    private final Map<String, Map<String, Long>> cells = new TreeMap<>();

    private RatingOracle(ZoneId zone) {
        this.zone = zone;
    }

    /** Every cell that is not zero, with its measures that are not, by name. */
    static Map<String, Map<String, Long>> cells(List<RatingDraft> arrivals, ZoneId zone) {
        var oracle = new RatingOracle(zone);
        oracle.count(arrivals);
        return oracle.cells;
    }

    private void count(List<RatingDraft> arrivals) {
        var ratings = new HashMap<String, List<RatingEvent>>();
        for (var arrival : arrivals) {
            var event = arrival.event();
            boolean impossible = event.getEventTime().isBefore(Instant.parse("2000-01-01T00:00:00Z"))
                    || event.getEventTime().isAfter(arrival.arrivedAt().plus(Duration.ofMinutes(10)));
            if (impossible || levelIsMissingOrWrong(event)) {
                var when = impossible ? arrival.arrivedAt() : event.getEventTime();
                book(event.getSource(), when, "ledger.in", "ledger.rejected");
            } else {
                book(event.getSource(), event.getEventTime(), "ledger.in");
                ratings.computeIfAbsent(event.getSource() + ":" + event.getRatingId(), unused -> new ArrayList<>())
                        .add(event);
            }
        }
        ratings.values().forEach(this::countRating);
    }

    private static boolean levelIsMissingOrWrong(RatingEvent event) {
        var level = event.getLevel();
        return level == null ? LIFE.indexOf(event.getType()) <= 1 : level < 1 || level > 5;
    }

    private void countRating(List<RatingEvent> told) {
        var history = whatHolds(told);
        var rated = first(history, RatingEventType.RATED);
        history.forEach(event ->
                book(event.getSource(), event.getEventTime(), rated.isPresent() ? "ledger.counted" : "ledger.waiting"));
        if (rated.isPresent() && first(history, RatingEventType.VOIDED).isEmpty()) {
            countIn(rated.get(), history, measures(rated.get(), first(history, RatingEventType.SUPPLEMENTED)));
        }
    }

    /** One telling of each event, in the order in which things happened; the others go to the books. */
    private List<RatingEvent> whatHolds(List<RatingEvent> told) {
        var history = new ArrayList<RatingEvent>();
        for (var eventId :
                new HashSet<>(told.stream().map(RatingEvent::getEventId).toList())) {
            var tellings = told.stream()
                    .filter(event -> event.getEventId().equals(eventId))
                    .sorted(comparing(RatingEvent::getRevision).reversed())
                    .toList();
            history.add(tellings.get(0));
            for (var other : tellings.subList(1, tellings.size())) {
                boolean same = other.getRevision() == tellings.get(0).getRevision();
                book(other.getSource(), other.getEventTime(), same ? "ledger.duplicates" : "ledger.superseded");
            }
        }
        history.sort(HAPPENED);
        return history;
    }

    private static Optional<RatingEvent> first(List<RatingEvent> history, RatingEventType type) {
        return history.stream().filter(event -> event.getType() == type).findFirst();
    }

    private static List<String> measures(RatingEvent rated, Optional<RatingEvent> supplement) {
        int first = rated.getLevel();
        int level = supplement.map(RatingEvent::getLevel).orElse(first);
        var measures = new ArrayList<String>();
        measures.add("ratings.total");
        measures.add("ratings.level_" + level);
        for (int i = 0; i < level; i++) {
            measures.add("ratings.level_sum");
        }
        if (rated.getMode() != RatingMode.DEFAULTED) {
            measures.add("ratings.active");
            measures.add(level >= 3 ? "ratings.favourable" : "ratings.bad");
            if (first <= 2) {
                measures.add("ratings.bad_initial");
            }
        }
        return measures;
    }

    private void countIn(RatingEvent rated, List<RatingEvent> history, List<String> measures) {
        var when = rated.getEventTime();
        for (var window : List.of("yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:00xxx")) {
            add("city", when, window, measures);
            add("region:" + member(history, RatingEvent::getRegion), when, window, measures);
            add("channel:" + member(history, RatingEvent::getChannel), when, window, measures);
            add("source:" + rated.getSource(), when, window, measures);
            if (!window.contains("HH")) {
                add("unit:" + member(history, RatingEvent::getUnit), when, window, measures);
            }
        }
    }

    private static String member(List<RatingEvent> history, Function<RatingEvent, String> attribute) {
        var value = "none";
        for (var event : history) {
            var told = attribute.apply(event);
            if (told != null && !told.isBlank()) {
                value = told.strip();
            }
        }
        var escaped = new StringBuilder();
        value.chars()
                .forEach(c -> escaped.append(
                        ":|@%+".indexOf(c) < 0
                                ? String.valueOf((char) c)
                                : "%" + Integer.toHexString(c).toUpperCase()));
        return value.length() > 64 ? "other" : escaped.toString();
    }

    private void book(String source, Instant when, String... accounts) {
        for (var window : List.of("yyyy", "yyyy-MM", "yyyy-MM-dd")) {
            add("ledger:" + source, when, window, List.of(accounts));
        }
    }

    private void add(String scope, Instant when, String window, List<String> measures) {
        var cell = scope + "@" + DateTimeFormatter.ofPattern(window).format(when.atZone(zone));
        var counts = cells.computeIfAbsent(cell, unused -> new TreeMap<>());
        measures.forEach(measure -> counts.merge(measure, 1L, Long::sum));
    }
}
