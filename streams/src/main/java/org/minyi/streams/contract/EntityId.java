package org.minyi.streams.contract;

/** The key of a fact topic: {@code source:id}; an id may hold colons, a source not. */
public final class EntityId {

    private EntityId() {}

    /** The key of that source's entity. */
    public static String of(String source, String id) {
        return source + ":" + id;
    }

    /** The source in a key. */
    public static String source(String entityId) {
        return entityId.substring(0, entityId.indexOf(':'));
    }

    /** The source's own id in a key. */
    public static String local(String entityId) {
        return entityId.substring(entityId.indexOf(':') + 1);
    }
}
