package org.minyi.connectors.poll;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Which of a database's refusals pass by themselves, and which somebody must mend. */
final class Trouble {

    /** Connection lost, transaction rolled back, resources short, locked, stopped by an operator or a timeout, system. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58", "HY", "S1");

    /** PostgreSQL's word for a question whose table has become another since; a new connection asks anew. */
    private static final String OUTDATED = "0A000";

    private Trouble() {}

    /** Whether it is worth trying again. */
    static boolean passes(SQLException e) {
        var state = e.getSQLState();
        return e instanceof SQLTransientException
                || e instanceof SQLRecoverableException
                || (state != null && state.length() >= 2 && PASSING.contains(state.substring(0, 2)))
                || (OUTDATED.equals(state) && !(e instanceof SQLFeatureNotSupportedException));
    }
}
