package org.minyi.streams.query.work;

import static org.minyi.streams.query.recount.Base.KNOWN_NOW;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.HungUp;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.WorkFilter;
import org.minyi.streams.contract.WorkList;
import org.minyi.streams.contract.WorkRow;
import org.minyi.streams.query.board.About;
import org.minyi.streams.query.door.Keeps;
import org.minyi.streams.query.door.Role;
import org.minyi.streams.query.door.Visitor;
import org.minyi.streams.query.http.AnswerFormat;
import org.minyi.streams.query.http.Document;
import org.minyi.streams.query.http.Paging;
import org.minyi.streams.query.http.Parameters;
import org.minyi.streams.query.http.RecordSheet;
import org.minyi.streams.query.http.Routes;
import org.minyi.streams.query.problem.NotReadyException;
import org.minyi.streams.query.problem.UnknownException;

/** Answers the routes of those on duty: work lists and timelines, callers who hung up, minutes. */
public final class WorkHandlers implements Routes {

    private static final Duration LAST_DAY = Duration.ofDays(1);

    private final About about;
    private final Duty duty;
    private final Chronicle chronicle;
    private final Cells cells;
    private final InstantSource clock;

    /** Answers from these views, these facts and these cells. */
    public WorkHandlers(About about, Duty duty, Chronicle chronicle, Cells cells, InstantSource clock) {
        this.about = about;
        this.duty = duty;
        this.chronicle = chronicle;
        this.cells = cells;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/work", this::lists, Role.VIEWER, Keeps.LIMITS);
        routes.get("/api/v1/work/{list}", this::list, Role.VIEWER, Keeps.LIMITS);
        routes.get("/api/v1/callers", this::callers, Role.VIEWER);
        routes.get("/api/v1/minutes", this::minutes, Role.VIEWER);
        routes.get("/api/v1/tickets/{id}/timeline", this::ticket, Role.VIEWER, Keeps.LIMITS);
        routes.get("/api/v1/ratings/{id}/timeline", this::rating, Role.VIEWER, Keeps.LIMITS);
    }

    private void lists(Context context) {
        requireKnown();
        var now = clock.instant();
        var sight = Visitor.of(context).sight();
        var sizes = Arrays.stream(WorkList.values())
                .map(list -> duty.size(list, sight, now))
                .toList();
        context.json(new WorkAnswers.Lists(KNOWN_NOW, now, about.synthetic(), duty.forgotten(), sizes));
    }

    private void list(Context context) {
        var format = AnswerFormat.of(context);
        requireKnown();
        var now = clock.instant();
        var list = listNamed(context.pathParam("list"));
        var filter = new WorkFilter(
                Parameters.text(context, "region"),
                Parameters.text(context, "unit"),
                Parameters.text(context, "category"),
                Visitor.of(context).sight());
        var paging = Paging.of(context);
        var part = duty.part(list, filter, now, skip(paging), paging.size());
        var place = place(paging, part.total());
        Document.answer(
                context,
                format.of(
                        () -> new WorkAnswers.ListPage(
                                KNOWN_NOW, now, about.synthetic(), list.id(), place, part.rows()),
                        () -> RecordSheet.of("minyi-" + list.id(), WorkRow.class, part.rows())));
    }

    private void callers(Context context) {
        var format = AnswerFormat.of(context);
        requireKnown();
        var now = clock.instant();
        var paging = Paging.of(context);
        var hungUp = duty.callers(now);
        var place = place(paging, hungUp.callers().size());
        var rows = hungUp.callers().stream()
                .skip(paging.before())
                .limit(paging.size())
                .toList();
        Document.answer(
                context,
                format.of(
                        () -> new WorkAnswers.Callers(
                                KNOWN_NOW,
                                now,
                                about.synthetic(),
                                now.minus(LAST_DAY),
                                hungUp.withoutToken(),
                                hungUp.inMenu(),
                                hungUp.oldest().orElse(null),
                                place,
                                rows),
                        () -> RecordSheet.of("minyi-callers", HungUp.Caller.class, rows)));
    }

    private void minutes(Context context) {
        var format = AnswerFormat.of(context);
        var now = clock.instant();
        var scope = context.queryParamAsClass("scope", String.class).getOrDefault("city");
        var to = moment(Parameters.text(context, "to"), now);
        var from = moment(Parameters.text(context, "from"), to.minus(Duration.ofMinutes(MinuteFigures.USUAL)));
        var asked = new MinuteFigures(Scope.parse(scope), from, to);
        var rows = asked.rows(cells, duty, now);
        Document.answer(
                context,
                format.of(
                        () -> new WorkAnswers.Minutes(
                                KNOWN_NOW, now, about.synthetic(), scope, asked.from(), asked.to(), rows),
                        () -> RecordSheet.of("minyi-minutes", WorkAnswers.Minute.class, rows)));
    }

    private void ticket(Context context) {
        context.json(seen(Visitor.of(context), chronicle.ticket(context.pathParam("id"))));
    }

    private void rating(Context context) {
        context.json(seen(Visitor.of(context), chronicle.rating(context.pathParam("id"))));
    }

    /** A bureau sees what it has or had, a county what is its own; of all else it does not learn that there is any. */
    private static Timeline seen(Visitor visitor, Timeline timeline) {
        if (visitor.isLimited() && timeline.scopes().noneMatch(visitor::sees)) {
            throw new UnknownException(
                    "没有找到，或不属于本单位。 There is no such ticket or rating that the token may look at: " + timeline.id());
        }
        return timeline;
    }

    private static int skip(Paging paging) {
        return Math.toIntExact(paging.before());
    }

    private static Paging.Place place(Paging paging, int total) {
        return paging.in(total, total, "");
    }

    private void requireKnown() {
        if (!duty.isKnown()) {
            throw new NotReadyException("工单正在读取，请稍后再试。 What is open is still being read in: try again in a moment");
        }
    }

    private Instant moment(String text, Instant otherwise) {
        if (text.matches("[\\d-]+")) {
            throw new IllegalArgumentException(
                    "请写明时刻。 '%1$s' is a day: write a moment of it, e.g. %1$sT08:00".formatted(text));
        }
        return text.isEmpty()
                ? otherwise
                : AsOf.parse(text, ZoneId.of(about.zone())).moment();
    }

    private static WorkList listNamed(String id) {
        return WorkList.of(id).orElseThrow(() -> {
            var all = Arrays.stream(WorkList.values()).map(WorkList::id).collect(Collectors.joining(", "));
            return new UnknownException(
                    "没有名为“%1$s”的清单。 There is no list '%1$s': ask for one of %2$s".formatted(id, all));
        });
    }
}
