package org.minyi.workbench.city;

import java.util.ArrayList;
import java.util.List;
import org.minyi.schemas.ServiceEventType;

/** Hands out what is done at the open-government window so that exactly the totals come out. */
final class ServiceCast {

    private static final List<Defect> DEFECTS =
            Defect.ofAnyKindAnd(Defect.of("UNHEARD_OF", "unknown-type", "type", ServiceEventType.UNKNOWN));

    private ServiceCast() {}

    /** All services and notices of the year and what surrounds them. */
    static List<Part<Once<Service>>> of(Totals.Window totals, WindowHabits habits) {
        // At least one person says something, or satisfaction would be a share of nobody.
        long rated = totals.served() == 0 ? 0 : Math.max(1, Math.round(totals.served() * habits.rated()));
        List<Part<Once<Service>>> parts = new ArrayList<>();
        parts.add(Once.counted(Service.SERVED_AND_SATISFIED, rated));
        parts.add(Once.counted(Service.SERVED, totals.served() - rated));
        parts.add(Once.counted(Service.PUBLISHED, totals.published()));
        parts.addAll(Once.beside(totals.served(), Service.SERVED_BUT_DISSATISFIED, DEFECTS));
        return parts;
    }
}
