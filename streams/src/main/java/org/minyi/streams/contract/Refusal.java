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

    /** The record that was kept, as it had arrived: its offset is the line, and its partition negative, if that was a file. */
    public static Arrival original(Reject kept) {
        return new Arrival(
                kept.getTopic(),
                kept.getPartition(),
                kept.getOffset(),
                kept.getArrivedAt().toEpochMilli(),
                bytes(kept.getKey()),
                bytes(kept.getValue()));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        if (buffer == null) {
            return null;
        }
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
