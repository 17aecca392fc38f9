package org.minyi.streams.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.minyi.streams.contract.Change;
import org.minyi.streams.contract.Demand;

/** Whatever comes, changes and goes in a matter, and in which order: the repeats are those of what is there in the end. */
class RepeatLaws {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant MIDNIGHT = Instant.parse("2023-04-30T16:00:00Z");

    /** A ticket is told to demand this, or nothing any more. */
    record Told(String ticket, Optional<Demand> demand) {}

    @Property
    void theRepeatsAreThoseOfTheDemandsThatAreThere(
            @ForAll("tellings") List<Told> tellings, @ForAll @IntRange(max = 40) int days) {
        var matter = new OneMatter(days);

        for (var told : tellings) {
            matter.hear(told);

            assertThat(matter.repeats).isEqualTo(naive(matter.demands.values(), days));
            assertThat(new Repeats(ZONE, days).among(matter.demands.values()))
                    .containsExactlyInAnyOrderElementsOf(matter.repeats);
        }
    }

    @Property
    void whereEverythingGoesNoRepeatIsLeft(@ForAll("tellings") List<Told> tellings) {
        var matter = new OneMatter(30);
        tellings.forEach(matter::hear);

        Set.copyOf(matter.demands.keySet()).forEach(ticket -> matter.hear(new Told(ticket, Optional.empty())));

        assertThat(matter.repeats).isEmpty();
        assertThat(matter.weeks.values()).allMatch(List::isEmpty);
    }

    @Example
    void whatIsReadAndWrittenIsAWeekOfAMatterWhateverElseThereIs() {
        var matter = new OneMatter(30);
        for (int day = 0; day < 700; day++) {
            matter.hear(new Told("T" + day, Optional.of(demand("T" + day, Duration.ofDays(day), "U1"))));
        }

        assertThat(matter.weeks.values()).allMatch(week -> week.size() <= 7);
        assertThat(matter.repeats).hasSize(699);
    }

    @Provide
    Arbitrary<List<Told>> tellings() {
        // Around midnights and the ends of weeks, so that many lie just within reach and just beyond it.
        var demands = Combinators.combine(
                        Arbitraries.of("T1", "T2", "T3", "T4", "T5", "T6"),
                        Arbitraries.integers().between(-45, 45),
                        Arbitraries.of(-1, 0, 1, 12 * 3_600_000),
                        Arbitraries.of("U1", "U2"))
                .as((ticket, day, millis, unit) ->
                        demand(ticket, Duration.ofDays(day).plusMillis(millis), unit));
        return demands.flatMap(demand -> Arbitraries.just(Optional.of(demand))
                        .injectNull(0.3)
                        .map(one -> new Told(
                                demand.ticket(), Optional.ofNullable(one).orElse(Optional.empty()))))
                .list()
                .ofMaxSize(30);
    }

    /** By the definition: there is another one before it, of which so many days later it is not yet later than this. */
    private static Set<Demand> naive(Collection<Demand> demands, int days) {
        var repeats = new HashSet<Demand>();
        for (var demand : demands) {
            for (var other : demands) {
                boolean before = other.acceptedAt() < demand.acceptedAt()
                        || other.acceptedAt() == demand.acceptedAt()
                                && other.ticket().compareTo(demand.ticket()) < 0;
                var last = Instant.ofEpochMilli(other.acceptedAt())
                        .atZone(ZONE)
                        .toLocalDate()
                        .plusDays(days + 1L)
                        .atStartOfDay(ZONE)
                        .toInstant();
                if (before && demand.acceptedAt() < last.toEpochMilli()) {
                    repeats.add(demand);
                }
            }
        }
        return repeats;
    }

    private static Demand demand(String ticket, Duration sinceMidnight, String unit) {
        return new Demand(
                "12345:" + ticket,
                MIDNIGHT.plus(sinceMidnight).toEpochMilli(),
                "HELP",
                "road",
                "phone",
                "430405",
                unit);
    }

    /** A matter, what is demanded in it, and the repeats that were announced and not taken back. */
    private static final class OneMatter {

        private final Map<String, List<Demand>> weeks = new HashMap<>();
        private final Map<String, Demand> demands = new HashMap<>();
        private final Set<Demand> repeats = new HashSet<>();
        private final RepeatFold fold;

        OneMatter(int days) {
            fold = new RepeatFold(
                    new Repeats(ZONE, days),
                    name -> Optional.ofNullable(weeks.get(name)),
                    (name, week) -> weeks.put(name, List.copyOf(week)));
        }

        void hear(Told told) {
            var before = Optional.ofNullable(demands.get(told.ticket));
            if (before.equals(told.demand)) {
                return;
            }
            var changes = fold.take(new Matter.Move("a matter", Demand.change(before, told.demand)));
            changes.forEach(this::announced);
            told.demand.ifPresentOrElse(demand -> demands.put(told.ticket, demand), () -> demands.remove(told.ticket));
        }

        private void announced(Change<Demand> change) {
            change.before()
                    .ifPresent(repeat -> assertThat(repeats.remove(repeat)).isTrue());
            change.after().ifPresent(repeat -> assertThat(repeats.add(repeat)).isTrue());
        }
    }
}
