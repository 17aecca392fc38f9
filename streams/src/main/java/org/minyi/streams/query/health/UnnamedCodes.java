package org.minyi.streams.query.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.minyi.schemas.Department;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;
import org.minyi.streams.query.board.Board;

/**
 * Codes that events carry and nobody has a name for: units that are not on the roster, and categories, channels and regions
 * that no profile names. They are counted under the code itself.
 *
 * @param total how many there are in all
 * @param codes the most used of them
 */
record UnnamedCodes(String window, int total, List<Code> codes) {

    private static final int MOST = 200;
    private static final List<String> NAMED = List.of("category", "channel", "region");

    /**
     * Such a code.
     *
     * @param tickets how many accepted tickets carry it
     * @param ratings how many ratings do
     */
    record Code(String dimension, String code, long tickets, long ratings) {}

    /**
     * Those that were used in that window.
     *
     * @param names what members are called, by dimension and code
     */
    static UnnamedCodes of(Window window, Board board, Map<String, Set<String>> names) {
        var roster = board.departments().stream().map(Department::getCode).collect(Collectors.toSet());
        var codes = new ArrayList<Code>();
        collect("unit", roster, window, board, codes);
        NAMED.forEach(dimension -> collect(dimension, names.getOrDefault(dimension, Set.of()), window, board, codes));
        codes.sort(Comparator.comparingLong((Code code) -> code.tickets + code.ratings)
                .reversed()
                .thenComparing(Code::dimension)
                .thenComparing(Code::code));
        return new UnnamedCodes(
                window.text(), codes.size(), codes.stream().limit(MOST).toList());
    }

    private static void collect(String dimension, Set<String> known, Window window, Board board, List<Code> codes) {
        for (var scope : board.members().all(dimension)) {
            if (!scope.member().equals(Scope.NONE) && !isNamed(scope.member(), known)) {
                var counts = board.counts(new CellKey(scope, window));
                if (!counts.isZero()) {
                    codes.add(code(dimension, scope.member(), counts));
                }
            }
        }
    }

    private static Code code(String dimension, String member, Counts counts) {
        return new Code(dimension, member, counts.get(Measure.TICKETS_ACCEPTED), counts.get(Measure.RATINGS_TOTAL));
    }

    /** Whether it has a name itself, or the branch of the tree that it is on has. */
    static boolean isNamed(String code, Set<String> known) {
        return known.contains(code) || code.indexOf('/') > 0 && known.contains(code.substring(0, code.indexOf('/')));
    }
}
