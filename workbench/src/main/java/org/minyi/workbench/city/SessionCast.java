package org.minyi.workbench.city;

import java.util.ArrayList;
import java.util.List;
import org.minyi.schemas.SessionEventType;

/** The year's sessions and what surrounds them. */
final class SessionCast {

    private static final List<Defect> DEFECTS =
            Defect.ofAnyKindAnd(Defect.of("UNHEARD_OF", "unknown-type", "type", SessionEventType.UNKNOWN));

    private SessionCast() {}

    static List<Part<Once<Session>>> of(Totals.Sessions totals) {
        List<Part<Once<Session>>> parts = new ArrayList<>();
        parts.add(Once.counted(Session.REPORTED, totals.held()));
        parts.addAll(Once.beside(totals.held(), Session.OTHER, DEFECTS));
        return parts;
    }
}
