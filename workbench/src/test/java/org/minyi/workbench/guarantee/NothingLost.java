package org.minyi.workbench.guarantee;

import java.util.ArrayList;
import java.util.List;

/** Every event that a sender was told is safe stands in its topic and in the ledger. */
final class NothingLost implements Guarantee {

    @Override
    public List<String> broken(Outcome outcome) {
        var broken = new ArrayList<String>();
        long sent = outcome.sendings().facts();
        if (outcome.arrived() != sent) {
            broken.add("%d facts were sent and %d stand in the topics".formatted(sent, outcome.arrived()));
        }
        if (outcome.booked().in() != sent) {
            broken.add("%d facts were sent and %d are booked"
                    .formatted(sent, outcome.booked().in()));
        }
        return broken;
    }
}
