package org.minyi.workbench.city;

import java.time.Duration;
import org.minyi.schemas.TicketEvent;
import org.minyi.schemas.TicketEventType;

/** What systems get wrong at first about a ticket: the category, the unit or the clock. */
final class TicketDrafts {

    private static final Duration CLOCK_WRONG_BY = Duration.ofHours(9);

    private final Intake intake;
    private final Demand demand;

    TicketDrafts(Intake intake, Demand demand) {
        this.intake = intake;
        this.demand = demand;
    }

    void spoil(TicketEvent event, Story<TicketLife> story) {
        boolean accepted = event.getType() == TicketEventType.ACCEPTED;
        String otherCategory = demand.anotherCategory(story.rank()).path();
        String otherUnit = intake.unit(story, story.life().length());
        if (story.rank() % 2 == 0 && accepted && !otherCategory.equals(event.getCategory())) {
            event.setCategory(otherCategory);
        } else if (story.rank() % 2 == 0 && event.getUnit() != null && !otherUnit.equals(event.getUnit())) {
            event.setUnit(otherUnit);
        } else {
            event.setEventTime(event.getEventTime().minus(CLOCK_WRONG_BY));
        }
    }
}
