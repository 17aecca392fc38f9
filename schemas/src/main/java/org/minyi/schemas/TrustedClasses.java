package org.minyi.schemas;

import org.apache.avro.specific.AvroGenerated;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro, which knows only one such list in a JVM, that it may make objects of this module's generated classes.
 *
 * <p>Avro asks because a schema that comes with the data names classes. Here no other class is ever trusted; what else
 * the program trusts stays trusted.
 */
public final class TrustedClasses {
    private static final String OURS = TrustedClasses.class.getPackageName();

    static {
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), TrustedClasses::isOurs));
    }

    private TrustedClasses() {}

    /** Called by every generated class as it is loaded; what counts is that this class is loaded with it. */
    public static void announce() {}

    private static boolean isOurs(Class<?> type) {
        return type.isAnnotationPresent(AvroGenerated.class)
                && type.getPackageName().equals(OURS)
                && type.getClassLoader() == TrustedClasses.class.getClassLoader();
    }
}
