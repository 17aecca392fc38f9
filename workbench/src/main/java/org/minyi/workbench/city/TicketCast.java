package org.minyi.workbench.city;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.minyi.schemas.TicketEventType;
import org.minyi.schemas.TicketKind;
import org.minyi.schemas.Urgency;

/** Hands out the ways that tickets go so that exactly the totals come out. */
final class TicketCast {

    private static final List<Defect> DEFECTS = Defect.ofAnyKindAnd(
            Defect.of("UNHEARD_OF", "unknown-type", "type", TicketEventType.UNKNOWN),
            Defect.of("NO_KIND", "unknown-kind", "kind", TicketKind.UNKNOWN),
            Defect.of("NO_URGENCY", "unknown-urgency", "urgency", Urgency.UNKNOWN));

    private TicketCast() {}

    /** The demands of sessions and what surrounds them. */
    static List<Part<TicketLife>> onAir(long demands) {
        List<Part<TicketLife>> parts = new ArrayList<>(List.of(counted(TicketPath.ON_AIR, demands)));
        parts.addAll(beside(demands, TicketPath.ON_AIR));
        return parts;
    }

    /** So many that are answered at once, and nothing beside them. */
    static List<Part<TicketLife>> answeredAtOnce(long tickets) {
        return List.of(counted(TicketPath.ANSWERED_ONLY, tickets));
    }

    /** All other tickets and what surrounds them. */
    static List<Part<TicketLife>> of(long tickets) {
        List<TicketPath> paths = List.of(TicketPath.values());
        Ranges sizes = Ranges.split(
                tickets, paths.stream().mapToDouble(TicketPath::weight).toArray());
        List<Part<TicketLife>> parts = new ArrayList<>();
        for (TicketPath path : paths) {
            parts.add(counted(path, sizes.size(path.ordinal())));
        }
        parts.addAll(beside(tickets, TicketPath.REDONE));
        return parts;
    }

    private static Part<TicketLife> counted(TicketPath path, long count) {
        Fate fate = path.isPartlyRefused() ? Fate.COUNTS_UNHEARD : Fate.COUNTS;
        return new Part<>(TicketLife.of(path), fate, count);
    }

    /** The parts beside those that count; their path is one that would show. */
    private static List<Part<TicketLife>> beside(long total, TicketPath path) {
        return Stream.of(Fate.values())
                .filter(fate -> !fate.counted())
                .flatMap(fate -> lives(fate, path).map(life -> new Part<>(life, fate, fate.beside(total))))
                .toList();
    }

    private static Stream<TicketLife> lives(Fate fate, TicketPath path) {
        return switch (fate) {
            case VOIDED, VOIDED_BEFORE_IT_CAME -> Stream.of(TicketLife.voided(path));
            case ORPHANED -> Stream.of(TicketLife.neverAccepted(path));
            case BROKEN -> DEFECTS.stream().map(defect -> TicketLife.broken(path, defect));
            case NEIGHBOUR_BEFORE, NEIGHBOUR_AFTER, COUNTS, COUNTS_UNHEARD -> Stream.of(TicketLife.of(path));
        };
    }
}
