package org.minyi.workbench.guarantee;

import java.util.List;

/** Something that holds of all that was sent, whatever went wrong meanwhile. */
interface Guarantee {

    /** All of them. */
    List<Guarantee> ALL = List.of(
            new NothingLost(),
            new NothingTwice(),
            new LedgerClosed(),
            new OrderFree(),
            new RejectsComplete(),
            new EqualToARecount());

    /** One sentence for each thing that is not as it should be. */
    List<String> broken(Outcome outcome);
}
