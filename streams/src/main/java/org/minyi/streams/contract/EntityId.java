package org.minyi.streams.contract;

/** The key of a fact topic: {@code source:id}; an id may hold colons, a source not. */
public final class EntityId {

    private static final int LONGEST_SOURCE = 32;
    private static final String UNKNOWN = "unknown";

    private EntityId() {}

    /** The key of that source's entity. */
    public static String of(String source, String id) {
        return source + ":" + id;
    }

    /** The source that any bytes in a key's place name; {@code unknown} where they name none. */
    public static String sourceIn(String key) {
        int colon = key.indexOf(':');
        return colon > 0 && isSource(key.substring(0, colon)) ? key.substring(0, colon) : UNKNOWN;
    }

    /** Whether this can be a source: 1 to 32 letters, digits, '.', '_' or '-'. */
    public static boolean isSource(String name) {
        if (name.isEmpty() || name.length() > LONGEST_SOURCE) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (!isOfASource(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether this is the key of that source's entity. */
    public static boolean is(String key, String source, String id) {
        int colon = source.length();
        return key.length() == colon + 1 + id.length()
                && key.startsWith(source)
                && key.charAt(colon) == ':'
                && key.endsWith(id);
    }

    private static boolean isOfASource(char sign) {
        return sign >= 'a' && sign <= 'z'
                || sign >= 'A' && sign <= 'Z'
                || sign >= '0' && sign <= '9'
                || sign == '_'
                || sign == '.'
                || sign == '-';
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
