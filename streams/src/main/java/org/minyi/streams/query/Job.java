package org.minyi.streams.query;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** A question that is being answered, or has been. */
final class Job<R> {

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
        this.of = FactReader.toRead(question.upTo());
    }

    void run(Recounting recounting) {
        state = State.RUNNING;
        try {
            result = question.answer(recounting, read::addAndGet);
            state = State.DONE;
        } catch (RuntimeException | OutOfMemoryError e) {
            problem = e instanceof IllegalArgumentException ? e.getMessage() : e.toString();
            state = State.FAILED;
        }
    }

    String id() {
        return id;
    }

    Question<R> question() {
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
