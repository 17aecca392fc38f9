package org.minyi.schemas.registry;

import org.apache.avro.Schema;

/**
 * A version of a subject in a registry.
 *
 * @param id the schema's id, unique in the registry; the one written before every record
 */
public record RegisteredSchema(String subject, int version, int id, Schema schema) {}
