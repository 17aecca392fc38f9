package org.minyi.schemas.avro;

import java.io.OutputStream;
import java.util.Arrays;

/** The bytes of one frame while it is written; unlike the JDK's streams it takes no lock, since one thread owns it. */
final class FrameBuffer extends OutputStream {
    private static final int USUAL_BYTES = 1024;
    private static final int KEPT_BYTES = 1024 * 1024;

    private byte[] bytes = new byte[USUAL_BYTES];
    private int length;

    void start(int schemaId) {
        if (bytes.length > KEPT_BYTES) {
            bytes = new byte[USUAL_BYTES];
        }
        WireFormat.writeHeader(bytes, schemaId);
        length = WireFormat.HEADER_BYTES;
    }

    @Override
    public void write(int value) {
        makeRoom(1);
        bytes[length++] = (byte) value;
    }

    @Override
    public void write(byte[] source, int offset, int count) {
        makeRoom(count);
        System.arraycopy(source, offset, bytes, length, count);
        length += count;
    }

    private void makeRoom(int count) {
        int needed = Math.addExact(length, count);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(Integer.MAX_VALUE - 8, bytes.length * 2L)));
        }
    }

    byte[] frame() {
        return Arrays.copyOf(bytes, length);
    }
}
