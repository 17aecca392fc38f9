package org.minyi.streams.query.recount;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.minyi.streams.query.http.Limits;
import org.minyi.streams.query.problem.BusyException;

/**
 * Long questions, answered one after the other by one thread, so that they take one processor at most from the stream. The
 * same question is answered once for all who ask; a few answers are kept, and the oldest go when newer ones come.
 */
public final class Jobs implements AutoCloseable {

    private static final int MOST_KEPT = 3;

    private final Recounting recounting;
    private final ExecutorService thread;
    private final List<Job<?>> jobs = new ArrayList<>();
    private long made;

    /** Jobs that are done by this recounting. */
    public Jobs(Recounting recounting) {
        this(recounting, Executors.newSingleThreadExecutor(Jobs::thread));
    }

    Jobs(Recounting recounting, ExecutorService thread) {
        this.recounting = recounting;
        this.thread = thread;
    }

    /**
     * The job that answers this question: one that is there, or a new one.
     *
     * @throws BusyException when too many are waiting
     */
    synchronized <R> Job<R> ask(Question<R> question) {
        var known = jobs.stream()
                .filter(job -> job.state() != Job.State.FAILED && job.question().answers(question))
                .findFirst();
        return known.isPresent() ? sameKind(known.get()) : begin(question);
    }

    /** The job of that id, unless it is long gone. */
    synchronized Optional<Job<?>> find(String id) {
        return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
    }

    /** A question is only answered by a job for one of its own kind. */
    @SuppressWarnings("unchecked")
    static <R> Job<R> sameKind(Job<?> job) {
        return (Job<R>) job;
    }

    private <R> Job<R> begin(Question<R> question) {
        if (count(Job.State.WAITING) >= Limits.JOBS_WAITING) {
            throw new BusyException("已有" + Limits.JOBS_WAITING + "项重算在排队，请稍后再试。 " + Limits.JOBS_WAITING
                    + " recounts are waiting already: ask again later");
        }
        forget();
        var job = new Job<>(Long.toString(++made), question);
        jobs.add(job);
        thread.execute(() -> job.run(recounting));
        return job;
    }

    /** The oldest that is over makes room. */
    private void forget() {
        while (count(Job.State.DONE) + count(Job.State.FAILED) >= MOST_KEPT) {
            jobs.remove(jobs.stream().filter(Jobs::isOver).findFirst().orElseThrow());
        }
    }

    private static boolean isOver(Job<?> job) {
        return job.state() == Job.State.DONE || job.state() == Job.State.FAILED;
    }

    private long count(Job.State state) {
        return jobs.stream().filter(job -> job.state() == state).count();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "minyi-recount");
        thread.setDaemon(true);
        return thread;
    }
}
