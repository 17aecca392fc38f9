package org.minyi.streams.query.intake;

import java.util.Optional;
import org.minyi.streams.contract.Refusal;

/**
 * One of what was sent.
 *
 * @param number its place in the request, from 1: of lines, the line
 * @param bytes as it came; of one that is too long its beginning
 * @param refusal why it cannot even be read; empty if it may be
 */
record Item(int number, byte[] bytes, Optional<Refusal> refusal) {

    static Item of(int number, byte[] bytes) {
        return new Item(number, bytes, Optional.empty());
    }

    static Item unreadable(int number, byte[] bytes, Refusal refusal) {
        return new Item(number, bytes, Optional.of(refusal));
    }
}
