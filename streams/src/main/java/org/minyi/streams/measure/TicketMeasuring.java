package org.minyi.streams.measure;

import static org.minyi.streams.contract.Measure.ACTIVITIES_DEMANDS;
import static org.minyi.streams.contract.Measure.TICKETS_ACCEPTED;
import static org.minyi.streams.contract.Measure.TICKETS_ANSWERED_ONLINE;
import static org.minyi.streams.contract.Measure.TICKETS_CONTACTED_24H;
import static org.minyi.streams.contract.Measure.TICKETS_DISPATCHED;
import static org.minyi.streams.contract.Measure.TICKETS_EVER_HANDLED;
import static org.minyi.streams.contract.Measure.TICKETS_HANDLED;
import static org.minyi.streams.contract.Measure.TICKETS_REDONE;
import static org.minyi.streams.contract.Measure.TICKETS_RETURNED;
import static org.minyi.streams.contract.Measure.TICKETS_SIGNED;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Difference;
import org.minyi.streams.contract.Dimension;
import org.minyi.streams.contract.Measuring;
import org.minyi.streams.contract.Memo;
import org.minyi.streams.contract.Moment;
import org.minyi.streams.contract.OneOfEach;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Ticket;

/** What a ticket counts for, as a cohort: all of it in the window in which it was accepted. */
public final class TicketMeasuring implements Measuring<Ticket> {

    private static final long PROMPT_MS = Duration.ofHours(24).toMillis();
    private static final char BRANCH = '/';
    private static final int MOST_REMEMBERED = 20_000;
    private static final Dimension REGION = new Dimension("region");
    private static final Dimension CHANNEL = new Dimension("channel");
    private static final Dimension SOURCE = new Dimension("source");
    private static final Dimension KIND = new Dimension("kind");
    private static final Dimension UNIT = new Dimension("unit");
    private static final Memo<String, List<Scope>> CATEGORIES =
            new Memo<>(MOST_REMEMBERED, TicketMeasuring::categories);
    private static final Memo<Scope, Dimension> REGIONS_OF =
            new Memo<>(MOST_REMEMBERED, category -> Dimension.within(category, "region"));

    private final LocalWindows windows;

    /** Counts in the windows of a zone. */
    public TicketMeasuring(LocalWindows windows) {
        this.windows = windows;
    }

    @Override
    public List<Contribution> contributions(Ticket ticket) {
        var counts = counts(ticket);
        var inHour = new Difference(windows.hour(ticket.acceptedAt()), counts);
        var inDay = new Difference(windows.day(ticket.acceptedAt()), counts);
        var region = ticket.region();
        var contributions = new ArrayList<>(List.of(
                new Contribution(Scope.CITY, inHour),
                new Contribution(REGION.of(region), inHour),
                new Contribution(CHANNEL.of(ticket.channel()), inHour),
                new Contribution(SOURCE.of(ticket.source()), inHour),
                new Contribution(KIND.of(ticket.kind()), inHour),
                new Contribution(UNIT.of(ticket.unit()), inDay)));
        for (var category : CATEGORIES.of(ticket.category())) {
            contributions.add(new Contribution(category, inDay));
            contributions.add(new Contribution(REGIONS_OF.of(category).of(region), inDay));
        }
        return contributions;
    }

    /** The scopes of a category and of the branches it hangs on; each once: several can be too long to be told apart. */
    private static List<Scope> categories(String category) {
        return branches(category).stream()
                .map(branch -> Scope.of("category", branch))
                .distinct()
                .toList();
    }

    /** The category and the branches of the tree that it hangs on: {@code road/lamp} and {@code road}. */
    static List<String> branches(String category) {
        var branches = new ArrayList<String>();
        for (int end = category.indexOf(BRANCH); end > 0; end = category.indexOf(BRANCH, end + 1)) {
            branches.add(category.substring(0, end));
        }
        branches.add(category);
        return branches;
    }

    private static Counts counts(Ticket ticket) {
        var each =
                new OneOfEach().and(TICKETS_ACCEPTED).andIf(!ticket.sessionId().isEmpty(), ACTIVITIES_DEMANDS);
        switch (ticket.disposition()) {
            case ANSWERED_ONLINE -> each.and(TICKETS_ANSWERED_ONLINE);
            case DISPATCHED -> dispatched(ticket, each);
            case NONE -> {}
        }
        return each.counts();
    }

    private static void dispatched(Ticket ticket, OneOfEach each) {
        boolean everHandled = Moment.happened(ticket.firstHandledAt());
        each.and(TICKETS_DISPATCHED)
                .andIf(Moment.happened(ticket.signedAt()), TICKETS_SIGNED)
                .andIf(contactedPromptly(ticket), TICKETS_CONTACTED_24H)
                .andIf(ticket.returns() > 0, TICKETS_RETURNED)
                .andIf(Moment.happened(ticket.handledAt()), TICKETS_HANDLED)
                .andIf(everHandled, TICKETS_EVER_HANDLED)
                .andIf(everHandled && ticket.redos() > 0, TICKETS_REDONE);
    }

    private static boolean contactedPromptly(Ticket ticket) {
        return Moment.happened(ticket.contactedAt()) && ticket.contactedAt() - ticket.dispatchedAt() <= PROMPT_MS;
    }
}
