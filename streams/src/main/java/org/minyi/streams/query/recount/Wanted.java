package org.minyi.streams.query.recount;

import java.util.Map;
import java.util.Set;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;

/**
 * Which cells an answer needs. Whole windows are wanted of every scope, so that whoever asks about another scope next is
 * answered from the same cells.
 *
 * @param windows windows of which everything is wanted
 * @param past windows of which only {@code stocks} are wanted, because they make up the time up to a moment
 * @param stocks the measures of which there are stocks
 * @param single cells wanted of one scope alone, by their window: of a year there are many days
 * @param lists lists of all members of a dimension
 */
public record Wanted(
        Set<Window> windows,
        Set<Window> past,
        Set<Measure> stocks,
        Map<Window, Set<Scope>> single,
        Set<MemberList> lists) {

    /** Everything in windows of one length about the members of a dimension. */
    public record MemberList(String dimension, Window.Kind length) {

        /** Whether the cell is in it. */
        public boolean has(CellKey key) {
            // Most scopes are told apart by how they begin, which is quick.
            return key.window().kind() == length
                    && key.scope().text().startsWith(Scope.beginning(dimension))
                    && key.scope().dimension().equals(dimension);
        }
    }

    /** Keeps the sets as they are now. */
    public Wanted {
        windows = Set.copyOf(windows);
        past = Set.copyOf(past);
        stocks = Set.copyOf(stocks);
        single = Map.copyOf(single);
        lists = Set.copyOf(lists);
    }

    /** Whether all of that cell is wanted. */
    public boolean all(CellKey key) {
        return windows.contains(key.window())
                || single.getOrDefault(key.window(), Set.of()).contains(key.scope())
                || lists.stream().anyMatch(list -> list.has(key));
    }

    /** Whether that measure of the cell is wanted. */
    public boolean stock(Measure measure, CellKey key) {
        return past.contains(key.window()) && stocks.contains(measure);
    }

    /** Whether anything of that window is wanted of some scope, though not all of it of every scope. */
    public boolean some(Window window) {
        return past.contains(window)
                || single.containsKey(window)
                || lists.stream().anyMatch(list -> list.length() == window.kind());
    }

    /** Whether whoever has these cells has those of the other too. */
    boolean covers(Wanted other) {
        return windows.containsAll(other.windows)
                && past.containsAll(other.past)
                && stocks.containsAll(other.stocks)
                && other.single.entrySet().stream().allMatch(day -> single.getOrDefault(day.getKey(), Set.of())
                        .containsAll(day.getValue()))
                && lists.containsAll(other.lists);
    }
}
