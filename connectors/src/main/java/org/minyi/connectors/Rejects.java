package org.minyi.connectors;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.minyi.schemas.Reject;

/** Makes of refusals the records that keep them. */
public record Rejects(InstantSource clock) {

    /** The partition of what never was in one. */
    public static final int NO_PARTITION = -1;

    /** What is kept of a row that was refused, or of which an event was. */
    public Reject of(String file, Outcome row, String source, Refusal refusal) {
        return Reject.newBuilder()
                .setTopic(file)
                .setPartition(NO_PARTITION)
                .setOffset(row.line())
                .setArrivedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .setReason(refusal.reason())
                .setField(refusal.field().isEmpty() ? null : refusal.field())
                .setDetail(refusal.detail())
                .setSource(source.isEmpty() ? null : source)
                .setValue(ByteBuffer.wrap(row.original()))
                .build();
    }
}
