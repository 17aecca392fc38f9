package org.minyi.connectors.poll;

import java.util.Map;

/** What Connect has kept for this connector. */
interface KeptOffsets {

    /** The offset of that partition; null if there is none. */
    Map<String, Object> offset(Map<String, Object> partition);
}
