package org.minyi.streams.fold;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.minyi.schemas.Sha256;
import org.minyi.streams.contract.Change;
import org.minyi.streams.contract.Demand;
import org.minyi.streams.contract.Ticket;

/** What one caller demands in one category, again and again: named by a fingerprint, so that no token travels further. */
public final class Matter {

    /** Of SHA-256: two matters would have to be sought for to come to the same. */
    private static final int FINGERPRINT_BYTES = 16;

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private Matter() {}

    /** What a change of a ticket changes in one matter: the demand as it was part of it, and as it is part of it now. */
    public record Move(String matter, Change<Demand> demand) {}

    /** The matter of a ticket that is comparable. */
    public static String of(Ticket ticket) {
        var digest = Sha256.begin();
        var caller = ticket.caller().getBytes(StandardCharsets.UTF_8);
        digest.update(caller);
        // No UTF-8 holds this byte, so caller and category cannot run into one another.
        digest.update((byte) 0xFF);
        var fingerprint = digest.digest(ticket.category().getBytes(StandardCharsets.UTF_8));
        return TEXT.encodeToString(Arrays.copyOf(fingerprint, FINGERPRINT_BYTES));
    }

    /** What a change of a ticket changes in its matter, or in the one it leaves and the one it joins; mostly nothing. */
    public static List<Move> moves(Change<Ticket> change) {
        var before = change.before().filter(Ticket::isComparable);
        var after = change.after().filter(Ticket::isComparable);
        if (before.map(Ticket::demand).equals(after.map(Ticket::demand))
                && before.map(Ticket::caller).equals(after.map(Ticket::caller))) {
            return List.of();
        }
        var left = before.map(Matter::of);
        var joined = after.map(Matter::of);
        if (left.equals(joined)) {
            return List.of(move(left.orElseThrow(), before, after));
        }
        var moves = new ArrayList<Move>(2);
        left.ifPresent(matter -> moves.add(move(matter, before, Optional.empty())));
        joined.ifPresent(matter -> moves.add(move(matter, Optional.empty(), after)));
        return moves;
    }

    private static Move move(String matter, Optional<Ticket> before, Optional<Ticket> after) {
        return new Move(matter, Demand.change(before.map(Ticket::demand), after.map(Ticket::demand)));
    }
}
