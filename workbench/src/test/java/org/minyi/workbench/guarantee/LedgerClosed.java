package org.minyi.workbench.guarantee;

import java.util.List;
import org.minyi.workbench.desk.Booked;

/** What came in is what was counted, known already, superseded, waits or was refused: by source, in every window. */
final class LedgerClosed implements Guarantee {

    @Override
    public List<String> broken(Outcome outcome) {
        var ledger = outcome.cells().entrySet().stream()
                .filter(cell -> Booked.isLedger(cell.getKey()))
                .toList();
        if (ledger.isEmpty()) {
            return List.of("there is no ledger");
        }
        return ledger.stream()
                .filter(cell -> !Booked.of(cell.getValue()).closes())
                .map(cell -> "%s does not close: %s".formatted(cell.getKey(), Booked.of(cell.getValue())))
                .toList();
    }
}
