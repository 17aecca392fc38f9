package org.minyi.workbench.guarantee;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minyi.schemas.Reject;
import org.minyi.streams.Reconciliation;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.workbench.city.ExpectedFigure;
import org.minyi.workbench.desk.Booked;
import org.minyi.workbench.desk.TryDesk;
import org.minyi.workbench.desk.TryInstance;

/**
 * What has become of all that was sent, once everything is in the figures.
 *
 * @param instances those that are up
 * @param facts what stands in the fact topics, by its place
 */
record Outcome(
        Sendings sendings,
        List<ExpectedFigure> expected,
        List<TryInstance> instances,
        Map<String, Arrival> facts,
        Map<CellKey, Counts> cells,
        List<Reject> rejects,
        Reconciliation recounted) {

    /** As it stands now. */
    static Outcome of(TryDesk desk, Sendings sendings, List<ExpectedFigure> expected, List<TryInstance> instances) {
        var facts = new HashMap<String, Arrival>();
        for (var topic : Sendings.FACTS) {
            desk.read(topic)
                    .forEach(row -> facts.put(RejectsComplete.place(row.topic(), row.partition(), row.offset()), row));
        }
        return new Outcome(
                sendings,
                expected,
                instances,
                facts,
                desk.cells(),
                desk.rejects(),
                desk.reconcile(TryDesk.ALL_WINDOWS));
    }

    /** How many facts stand in their topics. */
    long arrived() {
        return facts.size();
    }

    /** The ledger of all sources and years together. */
    Booked booked() {
        return Booked.sum(Booked.bySource(cells).values());
    }
}
