package org.minyi.streams;

/** Which Minyi this is. */
public final class Version {

    /** The version of this build; {@code development} when it does not run from a jar. */
    public static final String CURRENT = current();

    private Version() {}

    private static String current() {
        var version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
