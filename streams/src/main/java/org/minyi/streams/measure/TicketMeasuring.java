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
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Measuring;
import org.minyi.streams.contract.Moment;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Ticket;

/** What a ticket counts for, as a cohort: all of it in the window in which it was accepted. */
public final class TicketMeasuring implements Measuring<Ticket> {

    private static final long PROMPT_MS = Duration.ofHours(24).toMillis();
    private static final char BRANCH = '/';

    private final LocalWindows windows;

    /** Counts in the windows of a zone. */
    public TicketMeasuring(LocalWindows windows) {
        this.windows = windows;
    }

    @Override
    public List<Contribution> contributions(Ticket ticket) {
        var counts = counts(ticket);
        var hour = windows.hour(ticket.acceptedAt());
        var day = hour.day();
        var contributions = new ArrayList<Contribution>();
        hourly(ticket).forEach(scope -> contributions.add(new Contribution(new CellKey(scope, hour), counts)));
        daily(ticket).forEach(scope -> contributions.add(new Contribution(new CellKey(scope, day), counts)));
        return contributions;
    }

    private static List<Scope> hourly(Ticket ticket) {
        return List.of(
                Scope.CITY,
                Scope.of("region", ticket.region()),
                Scope.of("channel", ticket.channel()),
                Scope.of("source", ticket.source()),
                Scope.of("kind", ticket.kind()));
    }

    private static List<Scope> daily(Ticket ticket) {
        var scopes = new ArrayList<Scope>();
        scopes.add(Scope.of("unit", ticket.unit()));
        categories(ticket.category()).forEach(category -> {
            scopes.add(category);
            scopes.add(category.and("region", ticket.region()));
        });
        return scopes;
    }

    /** Each once: several branches can have names too long to be told apart. */
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
        var measures = new ArrayList<Measure>();
        measures.add(TICKETS_ACCEPTED);
        if (!ticket.sessionId().isEmpty()) {
            measures.add(ACTIVITIES_DEMANDS);
        }
        switch (ticket.disposition()) {
            case ANSWERED_ONLINE -> measures.add(TICKETS_ANSWERED_ONLINE);
            case DISPATCHED -> dispatched(ticket, measures);
            case NONE -> {}
        }
        return Counts.oneOf(measures.toArray(Measure[]::new));
    }

    private static void dispatched(Ticket ticket, List<Measure> measures) {
        boolean everHandled = Moment.happened(ticket.firstHandledAt());
        measures.add(TICKETS_DISPATCHED);
        addIf(Moment.happened(ticket.signedAt()), TICKETS_SIGNED, measures);
        addIf(contactedPromptly(ticket), TICKETS_CONTACTED_24H, measures);
        addIf(ticket.returns() > 0, TICKETS_RETURNED, measures);
        addIf(Moment.happened(ticket.handledAt()), TICKETS_HANDLED, measures);
        addIf(everHandled, TICKETS_EVER_HANDLED, measures);
        addIf(everHandled && ticket.redos() > 0, TICKETS_REDONE, measures);
    }

    private static boolean contactedPromptly(Ticket ticket) {
        return Moment.happened(ticket.contactedAt()) && ticket.contactedAt() - ticket.dispatchedAt() <= PROMPT_MS;
    }

    private static void addIf(boolean so, Measure measure, List<Measure> measures) {
        if (so) {
            measures.add(measure);
        }
    }
}
