package org.minyi.connectors.mapping;

/**
 * A column that a mapping names.
 *
 * @param line where in the mapping it does
 */
record Column(String name, int line) {}
