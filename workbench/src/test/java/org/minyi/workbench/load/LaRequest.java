package org.minyi.workbench.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;

/**
 * One request of Los Angeles, and what the definitions say of it; nothing is shared with the product but how a cell is
 * named.
 *
 * @param row its cells by their columns
 */
record LaRequest(Map<String, String> row) {

    private static final Set<String> PUT_AWAY = Set.of("Cancelled", "Referred Out");

    String number() {
        return row.get("SRNumber");
    }

    boolean isAcceptedBy(Instant now) {
        return at("CreatedDate").filter(at -> !at.isAfter(now)).isPresent()
                && at("UpdatedDate").isPresent();
    }

    LaRequest later(LaRequest other) {
        return other.at("UpdatedDate").orElseThrow().isAfter(at("UpdatedDate").orElseThrow()) ? other : this;
    }

    boolean isHandled() {
        return row.get("Status").equals("Closed") && ended().isPresent();
    }

    /** The seconds from its acceptance until it was handled. */
    long secondsUntilHandled() {
        return Duration.between(accepted(), ended().orElseThrow()).toSeconds();
    }

    boolean isOnTime() {
        return isHandled()
                && deadline().filter(due -> !ended().orElseThrow().isAfter(due)).isPresent();
    }

    boolean isLate() {
        return isHandled() && deadline().isPresent() && !isOnTime();
    }

    boolean isOpenAndOverdue(Instant now) {
        boolean isPutAway = PUT_AWAY.contains(row.get("Status")) && ended().isPresent();
        return !isHandled()
                && !isPutAway
                && deadline().filter(due -> due.isBefore(now)).isPresent();
    }

    /** The cells in which it is counted: of the city, its district, its unit and its category, by year, month and day. */
    List<CellKey> cells() {
        var day =
                LaTime.local(row.get("CreatedDate")).orElseThrow().toLocalDate().toString();
        return Stream.of(day.substring(0, 4), day.substring(0, 7), day)
                .flatMap(window -> scopes().map(scope -> new CellKey(scope, new Window(window))))
                .toList();
    }

    private Stream<Scope> scopes() {
        return Stream.of(
                Scope.CITY,
                Scope.of("region", row.get("CD").isEmpty() ? "" : "CD " + row.get("CD")),
                Scope.of("unit", row.get(row.get("AssignTo").isEmpty() ? "Owner" : "AssignTo")),
                Scope.of("category", row.get("RequestType").replace("/", " and ")));
    }

    private Instant accepted() {
        return at("CreatedDate").orElseThrow();
    }

    /** What is said to have ended before it was accepted has not ended. */
    private Optional<Instant> ended() {
        return at("ClosedDate").filter(at -> !at.isBefore(accepted()));
    }

    /** ServiceDate, taken for a deadline. */
    private Optional<Instant> deadline() {
        return at("ServiceDate");
    }

    private Optional<Instant> at(String column) {
        return LaTime.read(row.get(column));
    }
}
