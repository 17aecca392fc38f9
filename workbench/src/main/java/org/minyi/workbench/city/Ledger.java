package org.minyi.workbench.city;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What becomes of the events sent to one topic, by the pipeline's own accounts: sent = counted + duplicates + superseded
 * + waiting + rejected.
 *
 * @param sent events sent, every sending
 * @param distinct events that hold: counted and waiting ones
 * @param superseded tellings that lost to a higher revision, every sending
 * @param waiting events of a subject that never begins
 * @param rejected events by the code of the reason
 * @param late sendings more than a day after the event, among those decodable and valid
 */
public record Ledger(
        long sent,
        long distinct,
        long counted,
        long duplicates,
        long superseded,
        long waiting,
        SortedMap<String, Long> rejected,
        long late) {

    /** Of a topic whose events are all sent once and hold. */
    static Ledger undisturbed(long events) {
        return new Ledger(events, events, events, 0, 0, 0, new TreeMap<>(), 0);
    }
}
