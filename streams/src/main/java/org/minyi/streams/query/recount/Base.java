package org.minyi.streams.query.recount;

import org.minyi.streams.clock.AsOf;
import org.minyi.streams.query.topics.FactOffsets;

/** What recounted figures rest on: of the facts before some offsets whatever had happened by a moment. */
public record Base(AsOf asOf, FactOffsets upTo) {

    /** The basis of whatever is read from the live board. */
    public static final String KNOWN_NOW = "known now";

    /** E.g. {@code as of 2023-06-30T24:00, from 242539 facts (3cde8a23)}. */
    public String inWords() {
        var moment = asOf.equals(AsOf.KNOWN_NOW) ? KNOWN_NOW : "as of " + asOf.text();
        return moment + ", from " + upTo.inShort();
    }
}
