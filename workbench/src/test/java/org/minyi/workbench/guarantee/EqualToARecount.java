package org.minyi.workbench.guarantee;

import java.util.List;
import java.util.stream.Stream;

/** Every cell of every window is the one that a plain recount of the facts gives. */
final class EqualToARecount implements Guarantee {

    private static final int SHOWN = 20;

    @Override
    public List<String> broken(Outcome outcome) {
        var result = outcome.recounted();
        if (result.compared() == 0) {
            return List.of("no cell was compared");
        }
        var findings = result.findings();
        return findings.size() <= SHOWN
                ? findings
                : Stream.concat(
                                findings.stream().limit(SHOWN),
                                Stream.of("and %d more".formatted(findings.size() - SHOWN)))
                        .toList();
    }
}
