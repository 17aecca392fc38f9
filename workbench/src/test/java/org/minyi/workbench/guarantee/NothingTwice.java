package org.minyi.workbench.guarantee;

import java.util.List;

/** Every event has the one outcome that it must have, and is counted once however often it was told. */
final class NothingTwice implements Guarantee {

    @Override
    public List<String> broken(Outcome outcome) {
        var promised = outcome.sendings().promised();
        return outcome.booked().equals(promised)
                ? List.of()
                : List.of("the ledger says %s instead of %s".formatted(outcome.booked(), promised));
    }
}
