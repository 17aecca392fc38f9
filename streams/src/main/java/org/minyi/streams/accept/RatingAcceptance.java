package org.minyi.streams.accept;

import java.util.List;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.RatingEventType;
import org.minyi.schemas.RatingMode;
import org.minyi.streams.contract.RatingFact;
import org.minyi.streams.contract.RatingFact.Mode;
import org.minyi.streams.contract.RatingFact.Type;

/** Lets 好差评 ratings in. */
public final class RatingAcceptance implements Acceptance<RatingEvent, RatingFact> {

    private static final int WORST = 1;
    private static final int BEST = 5;

    private static final List<Rule<RatingEvent>> RULES = List.of(
            Rule.present("ratingId", RatingEvent::getRatingId),
            new Rule<>(
                    "unknown-type",
                    "type",
                    event -> event.getType() == RatingEventType.UNKNOWN,
                    event -> "this version does not know the event's type; replay it after an upgrade"),
            new Rule<>(
                    "missing-field",
                    "level",
                    event -> event.getLevel() == null && carriesLevel(event),
                    event -> event.getType() + " must carry a level"),
            new Rule<>(
                    "level-out-of-range",
                    "level",
                    event -> event.getLevel() != null && (event.getLevel() < WORST || event.getLevel() > BEST),
                    event -> "level " + event.getLevel() + " is not one of 1 to 5"),
            new Rule<>(
                    "missing-field",
                    "mode",
                    event -> event.getType() == RatingEventType.RATED && event.getMode() == null,
                    event -> "RATED must say whether the citizen gave the rating or the system did"),
            new Rule<>(
                    "unknown-mode",
                    "mode",
                    event -> event.getMode() == RatingMode.UNKNOWN,
                    event -> "this version does not know the rating's mode; replay it after an upgrade"));

    @Override
    public Header header(RatingEvent event) {
        return new Header(
                event.getEventId(),
                event.getRevision(),
                event.getEventTime(),
                event.getSource(),
                event.getSourceSequence(),
                event.getRatingId());
    }

    @Override
    public List<Rule<RatingEvent>> rules() {
        return RULES;
    }

    @Override
    public RatingFact fact(RatingEvent event) {
        return new RatingFact(
                header(event).stamp(),
                Type.valueOf(event.getType().name()),
                event.getLevel() == null ? 0 : event.getLevel(),
                event.getMode() == null
                        ? Mode.NOT_TOLD
                        : Mode.valueOf(event.getMode().name()),
                told(event.getRegion()),
                told(event.getUnit()),
                told(event.getChannel()),
                told(event.getHall()),
                told(event.getComplaintTicket()));
    }

    private static boolean carriesLevel(RatingEvent event) {
        return event.getType() == RatingEventType.RATED || event.getType() == RatingEventType.SUPPLEMENTED;
    }

    private static String told(String value) {
        return value == null ? "" : value.strip();
    }
}
