package org.minyi.connectors.capture;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.source.SourceRecord;
import org.minyi.connectors.relay.Relay;
import org.minyi.connectors.relay.Span;

/** Makes of captured changes the records that tell what they mean, and knows which record belongs to which change. */
final class Telling {

    private final Changes changes;
    private final Relay relay;
    private final Progress progress;
    private final Acknowledgements acknowledgements;
    private final List<SourceRecord> silent = new ArrayList<>();

    Telling(Changes changes, Relay relay, Progress progress, Acknowledgements acknowledgements) {
        this.changes = changes;
        this.relay = relay;
        this.progress = progress;
        this.acknowledgements = acknowledgements;
    }

    /** The records of these changes; when an exception comes instead, none of them counts as told. */
    List<SourceRecord> tell(List<SourceRecord> captured) {
        var all = records(captured);
        var records = new ArrayList<SourceRecord>();
        for (int i = 0; i < captured.size(); i++) {
            progress.reached(captured.get(i));
            silent.add(captured.get(i));
            expect(all.get(i));
            records.addAll(all.get(i));
        }
        if (!silent.isEmpty()) {
            var moved = List.of(progress.record(captured.get(captured.size() - 1)));
            expect(moved);
            records.addAll(moved);
        }
        return records;
    }

    private List<List<SourceRecord>> records(List<SourceRecord> captured) {
        var all = new ArrayList<List<SourceRecord>>();
        SourceRecord former = null;
        for (var change : captured) {
            var before = progress.before(change, former);
            all.add(changes.outcome(change)
                    .map(told -> relay.records(
                            ChangeReader.table(change),
                            told,
                            new Span(change.sourcePartition(), before, change.sourceOffset())))
                    .orElse(List.of()));
            former = change;
        }
        return all;
    }

    /** What told nothing goes with the next change that does. */
    private void expect(List<SourceRecord> told) {
        if (!told.isEmpty()) {
            acknowledgements.expect(silent, told);
            silent.clear();
        }
    }
}
