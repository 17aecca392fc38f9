package org.minyi.schemas.avro;

/** Confluent's frame of a record: a zero byte, the schema's id as four bytes, big end first, then Avro binary. */
final class WireFormat {
    static final byte MAGIC = 0;
    static final int HEADER_BYTES = 5;

    private WireFormat() {}

    static void writeHeader(byte[] frame, int schemaId) {
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
