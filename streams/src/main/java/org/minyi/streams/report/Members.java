package org.minyi.streams.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minyi.schemas.Department;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;

/** The members of each dimension of whom anything is known in a window, and what they are called. */
final class Members {

    private static final String BRANCH = "/";

    private final Cells cells;
    private final Window window;
    private final Map<String, Map<String, String>> names;
    private final Map<String, List<Scope>> known = new HashMap<>();
    private final Map<String, Department> roster;

    /** Those of that window, called as a profile calls them, and units else as the roster does. */
    Members(Cells cells, Window window, Map<String, Map<String, String>> names) {
        this.cells = cells;
        this.window = window;
        this.names = names;
        this.roster = cells.departments().stream()
                .collect(Collectors.toMap(Department::getCode, Function.identity(), (one, other) -> one));
    }

    /**
     * The scopes of the members of a dimension within a scope, in the order of their codes.
     *
     * @param level of a tree: 1 lists its top branches
     */
    List<Scope> of(String by, int level, Scope within) {
        var dimension = within.equals(Scope.CITY) ? by : by + "|" + within.dimension();
        return known(dimension).stream()
                .filter(scope -> within.equals(Scope.CITY) || scope.text().endsWith("|" + within.text()))
                .filter(scope -> !by.equals("category") || code(scope, by).split(BRANCH, -1).length == level)
                .toList();
    }

    /** The code of the member that a scope is about. */
    static String code(Scope scope, String by) {
        return scope.members().get(by);
    }

    /** What a member is called; its code where nobody named it. */
    String name(String by, String code) {
        var named = names.getOrDefault(by, Map.of()).get(code);
        if (named != null) {
            return named;
        }
        if (code.equals(Scope.NONE)) {
            return "未标明";
        }
        return by.equals("unit") && roster.containsKey(code) ? roster.get(code).getName() : code;
    }

    private List<Scope> known(String dimension) {
        return known.computeIfAbsent(dimension, wanted -> cells.keys(wanted, window).stream()
                .map(CellKey::scope)
                .sorted()
                .toList());
    }
}
