package org.minyi.schemas.registry;

/** Where a producer takes the id of its schema from. */
public enum SchemaPolicy {
    /** The schema must have been registered before, by somebody who meant it: our default. */
    LOOK_UP,
    /** The producer registers what it writes ({@code auto.register.schemas=true}). */
    REGISTER,
    /** The id of the subject's latest version, which must be what is written ({@code use.latest.version=true}). */
    LATEST
}
