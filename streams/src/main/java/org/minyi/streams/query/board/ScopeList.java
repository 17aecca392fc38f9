package org.minyi.streams.query.board;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.minyi.schemas.Department;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;
import org.minyi.streams.query.http.Sheet;

/** The members of a dimension of whom anything is known in a window. */
public record ScopeList(String dimension, List<Member> members) {

    static final List<String> DIMENSIONS =
            Scope.DIMENSIONS.stream().filter(name -> !name.contains("|")).toList();

    /**
     * A member.
     *
     * @param name of a unit that of the roster, else the code itself
     */
    record Member(String member, String name) {}

    /**
     * Those that the board knows.
     *
     * @throws IllegalArgumentException when there is no such dimension
     */
    public static ScopeList of(String dimension, Window window, Board board) {
        if (!DIMENSIONS.contains(dimension)) {
            throw new IllegalArgumentException(
                    "'" + dimension + "' is no dimension: write one of " + String.join(", ", DIMENSIONS));
        }
        var units = board.departments().stream()
                .collect(Collectors.toMap(Department::getCode, Department::getName, (one, other) -> one));
        return new ScopeList(
                dimension,
                board.members().all(dimension).stream()
                        .filter(scope ->
                                !board.counts(new CellKey(scope, window)).isZero())
                        .map(Scope::member)
                        .map(member -> new Member(
                                member, dimension.equals("unit") ? units.getOrDefault(member, member) : member))
                        .toList());
    }

    /** Only those. */
    public ScopeList thatAre(Predicate<Scope> wanted) {
        return new ScopeList(
                dimension,
                members.stream()
                        .filter(each -> wanted.test(Scope.of(dimension, each.member())))
                        .toList());
    }

    /** A row a member. */
    public Sheet sheet() {
        return new Sheet(
                "minyi-" + dimension.replace('|', '-'),
                List.of("dimension", "member", "name"),
                members.stream()
                        .map(each -> Sheet.row(dimension, each.member(), each.name()))
                        .toList());
    }
}
