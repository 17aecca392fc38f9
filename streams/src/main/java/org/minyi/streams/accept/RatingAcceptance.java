package org.minyi.streams.accept;

import java.util.List;
import org.minyi.schemas.RatingEvent;
import org.minyi.schemas.RatingEventType;
import org.minyi.schemas.RatingMode;
import org.minyi.streams.contract.RatingFact;
import org.minyi.streams.contract.RatingFact.Mode;
import org.minyi.streams.contract.RatingFact.Type;
import org.minyi.streams.contract.Stamp;

/** Lets 好差评 ratings in. */
public final class RatingAcceptance implements Acceptance<RatingEvent, RatingFact> {

    private static final List<Rule<RatingEvent>> RULES = List.of(
            Rule.present("ratingId", RatingEvent::getRatingId),
            Rule.known("unknown-type", "type", event -> event.getType() == RatingEventType.UNKNOWN),
            Rule.needed("level", "RATED and SUPPLEMENTED", event -> carriesLevel(event) && event.getLevel() == null),
            Rule.level("level", RatingEvent::getLevel),
            Rule.needed("mode", "RATED", event -> event.getType() == RatingEventType.RATED && event.getMode() == null),
            Rule.known("unknown-mode", "mode", event -> event.getMode() == RatingMode.UNKNOWN));

    @Override
    public String localId(RatingEvent event) {
        return event.getRatingId();
    }

    @Override
    public List<Rule<RatingEvent>> rules() {
        return RULES;
    }

    @Override
    public RatingFact fact(Stamp stamp, RatingEvent event) {
        return new RatingFact(
                stamp,
                Type.valueOf(event.getType().name()),
                Told.number(event.getLevel()),
                event.getMode() == null
                        ? Mode.NOT_TOLD
                        : Mode.valueOf(event.getMode().name()),
                Told.text(event.getRegion()),
                Told.text(event.getUnit()),
                Told.text(event.getChannel()),
                Told.text(event.getHall()),
                Told.text(event.getComplaintTicket()));
    }

    private static boolean carriesLevel(RatingEvent event) {
        return event.getType() == RatingEventType.RATED || event.getType() == RatingEventType.SUPPLEMENTED;
    }
}
