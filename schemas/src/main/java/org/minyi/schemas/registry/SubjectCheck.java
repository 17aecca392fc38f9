package org.minyi.schemas.registry;

import java.util.List;
import java.util.Optional;

/**
 * How this build's schema of one topic stands in a registry.
 *
 * @param remarks what is to be seen to, as sentences; empty if nothing
 */
public record SubjectCheck(String subject, Standing standing, List<String> remarks) {

    /** Where this build's schema stands among the subject's versions. */
    public enum Standing {
        /** It is the latest version. */
        CURRENT,
        /** It is a version, and a later build has registered another. */
        SUPERSEDED,
        /** It is not registered, and may be. */
        NEW,
        /** The subject does not exist. */
        MISSING,
        /** It is not registered, and cannot read every version that is. */
        INCOMPATIBLE
    }

    static SubjectCheck registered(String subject, boolean latest, Optional<Compatibility> level) {
        List<String> remarks = level.equals(Optional.of(Subjects.LEVEL))
                ? List.of()
                : List.of("Its compatibility is " + level.map(Enum::name).orElse("the registry's global one")
                        + "; ./minyi schemas register sets " + Subjects.LEVEL + ".");
        return new SubjectCheck(subject, latest ? Standing.CURRENT : Standing.SUPERSEDED, remarks);
    }

    static SubjectCheck unregistered(String subject, List<String> objections) {
        return new SubjectCheck(subject, objections.isEmpty() ? Standing.NEW : Standing.INCOMPATIBLE, objections);
    }

    /** Whether records of the topic can be written and read with this build. */
    public boolean isUsable() {
        return standing == Standing.CURRENT || standing == Standing.SUPERSEDED;
    }
}
