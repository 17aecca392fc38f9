package org.minyi.schemas.avro;

import java.util.OptionalInt;

/** Confluent's frame of a record: a zero byte, the schema's id as four bytes, big end first, then Avro binary. */
public final class WireFormat {
    static final byte MAGIC = 0;
    static final int HEADER_BYTES = 5;

    private WireFormat() {}

    /** The id in a frame, whether or not a schema has it; none of what cannot be a frame. */
    public static OptionalInt idIn(byte[] frame) {
        return frame == null || frame.length < HEADER_BYTES || frame[0] != MAGIC
                ? OptionalInt.empty()
                : OptionalInt.of(schemaId(frame));
    }

    /** Puts that id before the content of a frame. */
    public static void writeHeader(byte[] frame, int schemaId) {
        frame[0] = MAGIC;
        frame[1] = (byte) (schemaId >>> 24);
        frame[2] = (byte) (schemaId >>> 16);
        frame[3] = (byte) (schemaId >>> 8);
        frame[4] = (byte) schemaId;
    }

    static int schemaId(byte[] frame) {
        if (frame.length < HEADER_BYTES) {
            throw new UndecodableException("Too short: " + frame.length + " bytes, a record has at least "
                    + HEADER_BYTES + " before its content.");
        }
        if (frame[0] != MAGIC) {
            throw new UndecodableException("Unknown magic byte " + frame[0] + ": not written by an Avro serializer.");
        }
        return (frame[1] & 0xff) << 24 | (frame[2] & 0xff) << 16 | (frame[3] & 0xff) << 8 | frame[4] & 0xff;
    }
}
