package org.minyi.streams.contract;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.minyi.schemas.Reject;

/**
 * Why a record was refused.
 *
 * @param reason a stable code, e.g. {@code undecodable}
 * @param field the field at fault; empty when it is the whole record
 * @param detail a sentence for the person who mends it; never free text or a token of a citizen's
 */
public record Refusal(String reason, String field, String detail) {

    /** The refused record as it is kept: its bytes, where it stood, and why. */
    public Reject keep(Arrival arrival, String source) {
        return Reject.newBuilder()
                .setTopic(arrival.topic())
                .setPartition(arrival.partition())
                .setOffset(arrival.offset())
                .setArrivedAt(Instant.ofEpochMilli(arrival.arrivedAt()))
                .setReason(reason)
                .setField(field.isEmpty() ? null : field)
                .setDetail(detail)
                .setSource(source)
                .setKey(arrival.key() == null ? null : ByteBuffer.wrap(arrival.key()))
                .setValue(arrival.value() == null ? null : ByteBuffer.wrap(arrival.value()))
                .build();
    }
}
