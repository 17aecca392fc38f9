package org.minyi.streams;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.minyi.schemas.ServiceEventType;
import org.minyi.schemas.SessionEventType;

/** Crowded little worlds of a few 热线问政 sessions, and of what happens at the open-government window. */
final class RandomActivities {

    private RandomActivities() {}

    /** One event of either. */
    static Arbitrary<Draft> event() {
        return Arbitraries.oneOf(session(), service());
    }

    static Arbitrary<Draft> session() {
        var types = Arbitraries.frequency(Tuple.of(6, SessionEventType.HELD), Tuple.of(1, SessionEventType.VOIDED));
        return Combinators.combine(
                        RandomDrafts.bare(types, Draft::told),
                        RandomDrafts.attributes(),
                        Arbitraries.of("U1", "U2", " U1", "").list().ofMaxSize(3))
                .as((draft, region, units) -> draft.region(region).with("units", units));
    }

    static Arbitrary<Draft> service() {
        var types = Arbitraries.frequency(
                Tuple.of(6, ServiceEventType.SERVED),
                Tuple.of(3, ServiceEventType.PUBLISHED),
                Tuple.of(1, ServiceEventType.VOIDED));
        return Combinators.combine(
                        RandomDrafts.bare(types, Draft::told),
                        RandomDrafts.attributes(),
                        RandomDrafts.attributes(),
                        Arbitraries.of(true, false).injectNull(0.4))
                .as((draft, region, unit, satisfied) ->
                        draft.region(region).unit(unit).with("satisfied", satisfied));
    }
}
