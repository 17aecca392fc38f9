package org.minyi.workbench.city;

import org.minyi.schemas.TicketEvent;
import org.minyi.schemas.TicketKind;
import org.minyi.schemas.Urgency;

/** What citizens demand in their tickets; all choices go by a ticket's rank. */
final class Demand {

    private final Categories categories;
    private final Choice<TicketKind> online;
    private final Choice<TicketKind> dispatched;
    private final Choice<TicketKind> neither;
    private final Choice<Urgency> urgencies;
    private final int alike;
    private final int callers;
    private final Chance category;
    private final Chance kind;
    private final Chance urgency;
    private final Chance people;
    private final Chance again;
    private final double comesAgain;
    private final long regulars;

    /** What is demanded in that many tickets a year. */
    Demand(City city, long tickets, Chance chance) {
        this(city, tickets, 1, chance);
    }

    /**
     * The same, where so many in a row are about one category.
     *
     * @param alike at least 1
     */
    Demand(City city, long tickets, int alike, Chance chance) {
        this.alike = alike;
        TicketHabits habits = city.tickets();
        this.categories = new Categories(habits.categories());
        this.online = Choice.of(habits.kinds().online());
        this.dispatched = Choice.of(habits.kinds().dispatched());
        this.neither = Choice.of(habits.kinds().neither());
        this.urgencies = Choice.of(habits.urgencies());
        this.callers = city.calls().callers();
        this.category = chance.of("category");
        this.kind = chance.of("kind");
        this.urgency = chance.of("urgency");
        this.people = chance.of("people");
        this.again = chance.of("again");
        this.comesAgain = habits.regulars().share();
        this.regulars = habits.regulars().among(tickets);
    }

    /** Fills in what an accepted ticket is about. */
    void describe(TicketEvent event, Story<TicketLife> story) {
        long rank = story.rank();
        Categories.Leaf leaf = category(rank);
        event.setKind(kinds(story.life().path()).at(kind.share(rank)));
        event.setUrgency(urgencies.at(urgency.share(rank)));
        event.setCategory(leaf.path());
        event.setTitle("关于" + leaf.name() + "的诉求");
        event.setCallerToken("c" + people.below(callers, again.share(rank) < comesAgain ? regular(rank) : rank));
    }

    Categories.Leaf category(long rank) {
        return categories.at(share(rank));
    }

    /** A category that is not the ticket's first, if there is more than one. */
    Categories.Leaf anotherCategory(long rank) {
        double share = share(rank);
        Categories.Leaf first = categories.at(share);
        Categories.Leaf other = first;
        for (int i = 1; i < 8 && other.equals(first); i++) {
            other = categories.at((share + i / 8.0) % 1);
        }
        return other;
    }

    /** Each of those who come again has a slice of the categories, which is nearly always of one; numbered from -1 down. */
    private long regular(long rank) {
        return -1 - (long) (share(rank) * regulars);
    }

    private double share(long rank) {
        return category.share(rank / alike);
    }

    private Choice<TicketKind> kinds(TicketPath path) {
        if (path.dispatched()) {
            return dispatched;
        }
        return path.answeredOnline() ? online : neither;
    }
}
