package org.minyi.workbench.load;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Reject;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;

/**
 * What has been told, as 64-bit fingerprints: 12 to 24 bytes each.
 *
 * <p>Two of n records that differ share a fingerprint with a probability of about n²/2⁶⁵: for 10 million 3 in a
 * million. Then one row too many is called a duplicate in what is printed; it is sent all the same, and the figures and
 * the ledger, which compare whole contents, are right.
 */
class KnownHere implements Known {

    private final Fingerprint fingerprint = new Fingerprint();
    private final Map<Topic<?, ?>, LongSet> told = new HashMap<>();

    @Override
    public boolean isNew(Topic<?, ?> topic, byte[] key, SpecificRecord event) {
        return told(topic).add(fingerprint.of(key, event));
    }

    @Override
    public boolean isNew(Topic<?, ?> topic, byte[] key, byte[] value) {
        return told(topic).add(fingerprint.of(key, value));
    }

    @Override
    public boolean isNew(Reject reject) {
        return told(Topics.REJECTS).add(fingerprint.of(reject));
    }

    /** What stands in a topic before anything is loaded into it. */
    void recall(Topic<?, ?> topic, LongSet into, Fingerprint with) {}

    private LongSet told(Topic<?, ?> topic) {
        var set = told.get(topic);
        if (set == null) {
            set = new LongSet();
            recall(topic, set, fingerprint);
            told.put(topic, set);
        }
        return set;
    }
}
