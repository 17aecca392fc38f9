package org.minyi.streams.accept;

/** Reads the value of a record. */
public interface Decoder<V> {

    /**
     * The event in these bytes.
     *
     * @throws Undecodable when the bytes themselves are at fault; any other exception is the machinery's
     */
    V decode(byte[] bytes) throws Undecodable;

    /** Bytes that are no event. */
    final class Undecodable extends Exception {

        private static final long serialVersionUID = 1L;

        /** Why they are none. */
        public Undecodable(String message) {
            super(message, null, false, false);
        }
    }
}
