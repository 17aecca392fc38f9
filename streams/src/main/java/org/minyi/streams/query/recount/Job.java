package org.minyi.streams.query.recount;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A question that is being answered, or has been. */
public final class Job<R> {

    private static final Logger LOG = LoggerFactory.getLogger(Job.class);

    private final String id;
    private final Question<R> question;
    private final long of;
    private final AtomicLong read = new AtomicLong();
    private volatile State state = State.WAITING;
    private volatile R result;
    private volatile String problem = "";

    /** How far a job has come. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * Where a job stands.
     *
     * @param job its id
     * @param read how many records have been read
     * @param of how many are to be read
     * @param problem what went wrong; empty unless it has failed
     */
    record Standing(String job, String task, State state, long read, long of, String problem) {}

    Job(String id, Question<R> question) {
        this.id = id;
        this.question = question;
        this.of = question.toRead();
    }

    void run(Recounting recounting) {
        state = State.RUNNING;
        long begun = System.nanoTime();
        try {
            result = question.answer(recounting, read::addAndGet);
            state = State.DONE;
            long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            LOG.info("job {}, {}: {} records looked at in {} ms", id, question.task(), read, millis);
        } catch (IllegalArgumentException e) {
            fail(e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("job {}, {} failed", id, question.task(), e);
            fail(e.toString());
        }
    }

    private void fail(String why) {
        problem = why;
        state = State.FAILED;
    }

    String id() {
        return id;
    }

    public Question<R> question() {
        return question;
    }

    State state() {
        return state;
    }

    /** The answer, once it is there. */
    Optional<R> result() {
        return Optional.ofNullable(result);
    }

    Standing standing() {
        return new Standing(id, question.task(), state, read.get(), of, problem);
    }
}
