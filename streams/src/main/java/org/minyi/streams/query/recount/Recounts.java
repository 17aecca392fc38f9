package org.minyi.streams.query.recount;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Cells;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.contract.Part;
import org.minyi.streams.query.board.Board;
import org.minyi.streams.query.board.Known;
import org.minyi.streams.query.board.OneLook;
import org.minyi.streams.query.http.AnswerFormat;
import org.minyi.streams.query.http.Document;
import org.minyi.streams.query.http.Limits;
import org.minyi.streams.query.http.Paging;
import org.minyi.streams.query.problem.UnknownException;
import org.minyi.streams.query.topics.FactOffsets;

/**
 * Answers what only a recount can answer: at once where it has been recounted, else with 202 and the job to wait for.
 * The same request with {@code job=} then is answered from that very job, whatever facts have come since.
 */
public final class Recounts {

    /** What a request says that asks for what is known now, whatever is usual. */
    private static final String NOW = "now";

    private final Recounting recounting;
    private final Jobs jobs;
    private final Board board;
    private final InstantSource clock;

    /** Recounts beside that board. */
    public Recounts(Recounting recounting, Jobs jobs, Board board, InstantSource clock) {
        this.recounting = recounting;
        this.jobs = jobs;
        this.board = board;
        this.clock = clock;
    }

    /**
     * Answers from the live board or, where the request has an {@code asOf}, as of that moment.
     *
     * @param usual as of when where the request has none
     */
    public void answer(
            Context context, Collection<Metric> metrics, Optional<AsOf> usual, Function<Known, Object> answer) {
        var asOf = asOf(context, usual);
        if (asOf.equals(AsOf.KNOWN_NOW)) {
            Document.answer(context, answer.apply(new Known(new OneLook(board), Base.KNOWN_NOW)));
            return;
        }
        var wanted = wanted(asOf, answer);
        Limits.windowsAsOf(wanted.windows().size());
        var question = new AsOfQuestion(asOf, wanted, facts(context, metrics));
        respond(context, question, (cells, upTo) -> answer.apply(new Known(cells, new Base(asOf, upTo).inWords())));
    }

    /** What an answer needs: it is drawn up from cells that note what is read of them, and thrown away. */
    private Wanted wanted(AsOf asOf, Function<Known, Object> answer) {
        var need = new Need(board.windows(), board::departments, asOf);
        var unused = answer.apply(new Known(need, ""));
        return need.wanted();
    }

    /** The ids behind a number, a page of them at a time. */
    public void ids(
            Context context,
            Metric metric,
            CellKey key,
            Part part,
            Paging paging,
            AnswerFormat format,
            boolean synthetic) {
        var asOf = asOf(context, Optional.empty());
        Cells cells = asOf.equals(AsOf.KNOWN_NOW) ? board : new Need(board.windows(), board::departments, asOf);
        var addends = metric.formula().addends(part, cells, key);
        if (addends.isEmpty() || metric.id().startsWith("ledger.")) {
            throw new IllegalArgumentException(noIds(metric, part));
        }
        var question = new IdQuestion(
                metric, key, part, asOf, addends, metric.read(cells, key).moment(), facts(context, List.of(metric)));
        respond(context, question, (found, upTo) -> {
            var basis = new Base(asOf, upTo).inWords();
            var page = IdPage.of(question, found, basis, paging, clock.instant(), synthetic);
            return format.of(() -> page, page::sheet);
        });
    }

    /** How far a job has come. */
    public void job(Context context) {
        context.json(job(context.pathParam("id")).standing());
    }

    /** Answers a question once it is answered: until then with the job to wait for. */
    public <R> void respond(Context context, Question<R> question, Answer<R> answer) {
        var id = context.queryParam("job");
        Job<R> job = id == null ? jobs.ask(question) : answering(job(id), question);
        if (job.state() == Job.State.FAILED) {
            throw new IllegalArgumentException(job.standing().problem());
        }
        var result = job.result();
        if (result.isPresent()) {
            Document.answer(context, answer.from(result.get(), job.question().upTo()));
        } else {
            context.status(202).header("Location", "/api/v1/jobs/" + job.id()).json(job.standing());
        }
    }

    /** What is answered. */
    public interface Answer<R> {

        Object from(R result, FactOffsets upTo);
    }

    /** The facts that the job in the request has looked at; without one, those that have arrived by now. */
    private FactOffsets facts(Context context, Collection<Metric> metrics) {
        var job = context.queryParam("job");
        var topics = recounting.topics(metrics);
        return job == null
                ? recounting.ends(topics)
                : job(job).question().upTo().of(topics);
    }

    private static <R> Job<R> answering(Job<?> job, Question<R> question) {
        if (!job.question().answers(question)) {
            throw answersSomethingElse(job);
        }
        return Jobs.sameKind(job);
    }

    /** What whoever names a job for another question is told. */
    public static IllegalArgumentException answersSomethingElse(Job<?> job) {
        return new IllegalArgumentException(
                "job " + job.id() + " answers something else: " + job.question().task());
    }

    /** The job of that id. */
    public Job<?> job(String id) {
        return jobs.find(id)
                .orElseThrow(() -> new UnknownException(
                        "没有该任务，或已过期，请重新查询。 No job is called '" + id + "', or not any more: ask again"));
    }

    /** As of which moment it is asked for; what is known now is as of this moment. */
    public AsOf moment(Context context, Optional<AsOf> usual) {
        var asOf = asOf(context, usual);
        return asOf.equals(AsOf.KNOWN_NOW)
                ? AsOf.at(clock.instant(), board.windows().zone())
                : asOf;
    }

    private AsOf asOf(Context context, Optional<AsOf> usual) {
        var asked = context.queryParam("asOf");
        var asOf = asked == null
                ? usual.orElse(AsOf.KNOWN_NOW)
                : asked.equals(NOW)
                        ? AsOf.KNOWN_NOW
                        : AsOf.parse(asked, board.windows().zone());
        if (!asOf.equals(AsOf.KNOWN_NOW) && asOf.moment().isAfter(clock.instant())) {
            throw new IllegalArgumentException(
                    asOf.text() + " 尚未到来。 " + asOf.text() + " lies ahead: leave asOf out for what is known now");
        }
        return asOf;
    }

    private static String noIds(Metric metric, Part part) {
        return "该指标不是逐件累加的，没有编号清单。 The " + part.name().toLowerCase(Locale.ROOT) + " of " + metric.id() + " = "
                + metric.formula().text() + " is no sum over single calls, tickets or ratings of this window: ask for"
                + " the ids of a count, such as ratings.bad or tickets.overdue_closed";
    }
}
