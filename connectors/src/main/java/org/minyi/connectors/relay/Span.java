package org.minyi.connectors.relay;

import java.util.Map;

/**
 * Where a row stands in its source, in Connect's terms.
 *
 * @param partition which of the source's parts it is in
 * @param before how far that part had been told before the row
 * @param after how far once all of the row is told
 */
public record Span(Map<String, ?> partition, Map<String, ?> before, Map<String, ?> after) {}
