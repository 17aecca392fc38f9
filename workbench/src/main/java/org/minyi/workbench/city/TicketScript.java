package org.minyi.workbench.city;

import java.time.Instant;
import org.minyi.schemas.Callback;
import org.minyi.schemas.TicketEvent;
import org.minyi.schemas.TicketEventType;
import org.minyi.schemas.Topics;
import org.minyi.streams.contract.EntityId;

/** Tells tickets as the system that accepted them would, and the units' own. */
final class TicketScript implements Script<TicketLife> {

    private final String idPrefix;
    private final TicketHabits habits;
    private final Intake intake;
    private final Demand demand;
    private final TicketDrafts drafts;
    private final Choice<Integer> satisfaction;
    private final Chance callback;
    private final Chance reported;
    private final Post post;

    TicketScript(City city, String idPrefix, Intake intake, Demand demand, Chance chance) {
        this.idPrefix = idPrefix + city.year();
        this.habits = city.tickets();
        this.intake = intake;
        this.demand = demand;
        this.drafts = new TicketDrafts(intake, demand);
        this.satisfaction = Choice.of(habits.satisfaction());
        this.callback = chance.of("callback");
        this.reported = chance.of("reported");
        this.post = new Post(chance.of("noise"));
    }

    @Override
    public void send(Story<TicketLife> story, Telling telling, Inlet inlet) {
        TicketEvent event = write(story, telling);
        String key = EntityId.of(event.getSource(), event.getTicketId());
        post.send(Topics.TICKETS, key, event, story, inlet);
    }

    private TicketEvent write(Story<TicketLife> story, Telling telling) {
        TicketStep step = story.life().steps().get(telling.step());
        TicketEvent event = new TicketEvent();
        String ticketId = ticketId(story.rank());
        event.setTicketId(ticketId);
        event.setEventId(ticketId + "-" + (telling.step() + 1));
        event.setRevision(telling.revision());
        event.setSource(intake.source(story.rank()));
        event.setEventTime(step == TicketStep.HANDLED_LONG_AGO ? Instant.EPOCH : telling.eventTime());
        event.setIngestedAt(telling.ingestedAt());
        event.setType(step.type());
        fill(event, story, telling.step());
        if (telling.draft()) {
            drafts.spoil(event, story);
        }
        return event;
    }

    private void fill(TicketEvent event, Story<TicketLife> story, int step) {
        long rank = story.rank();
        switch (event.getType()) {
            case ACCEPTED -> accept(event, story);
            case DISPATCHED -> event.setUnit(unit(story, step));
            case SIGNED, CONTACTED, HANDLED -> act(event, story, step);
            case RETURNED -> {
                act(event, story, step);
                event.setReason(reason(rank));
            }
            case EXTENDED -> {
                act(event, story, step);
                extend(event, rank);
            }
            case CALLED_BACK -> event.setCallback(callback(story, step));
            case CORRECTED -> event.setCategory(demand.anotherCategory(rank).path());
            case MERGED -> event.setMergedInto(ticketId(otherOfTheSameSource(rank)));
            case SUPERVISED, REDO, VOIDED -> event.setReason(reason(rank));
            case ANSWERED_ONLINE, ARCHIVED -> {}
            case UNKNOWN -> throw new IllegalArgumentException("No step is of an unknown type");
        }
    }

    private void accept(TicketEvent event, Story<TicketLife> story) {
        long rank = story.rank();
        event.setChannel(intake.channel(rank));
        event.setRegion(intake.region(rank));
        event.setSessionId(intake.sessionId(story));
        demand.describe(event, story);
    }

    /** What a unit does: reported by its own system, if it has one. */
    private void act(TicketEvent event, Story<TicketLife> story, int step) {
        event.setUnit(unit(story, step));
        if (reported.share(story.rank()) < habits.reported()) {
            event.setReportedBy(habits.reportedBy());
        }
    }

    private static void extend(TicketEvent event, long rank) {
        switch ((int) (rank % 3)) {
            case 0 -> event.setExtendedWorkingDays(5);
            case 1 -> event.setExtendedNaturalDays(7);
            default -> event.setExtendedHours(48);
        }
    }

    /** A citizen who sends the ticket back is not content; of the others most are reached. */
    private Callback callback(Story<TicketLife> story, int step) {
        double share = callback.share(story.rank() * Arrivals.MOST_TELLINGS + step);
        boolean last = step + 1 == story.life().length();
        if (!last && story.life().steps().get(step + 1).type() == TicketEventType.REDO) {
            return new Callback(true, false, share < 0.5 ? 1 : 2);
        }
        int level = satisfaction.at(callback.share(-story.rank() - 1));
        return share < 0.2 ? new Callback(false, null, null) : new Callback(true, level > 2, level);
    }

    private String unit(Story<TicketLife> story, int step) {
        return intake.unit(story, story.life().hops(step));
    }

    private String reason(long rank) {
        return habits.reasons().get((int) (rank % habits.reasons().size()));
    }

    private long otherOfTheSameSource(long rank) {
        long other = rank + 1;
        while (!intake.source(other).equals(intake.source(rank))) {
            other++;
        }
        return other;
    }

    private String ticketId(long rank) {
        return idPrefix + Long.toString(rank, Character.MAX_RADIX);
    }
}
