package org.minyi.connectors.poll;

import java.time.LocalDateTime;

/**
 * Where a row stands in the order in which a table is read.
 *
 * @param updated when it last changed, as the database's own clock has it; of times with a zone, in UTC
 * @param id its id, as a text
 */
record Place(LocalDateTime updated, String id) {}
