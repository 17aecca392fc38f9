package org.minyi.streams.contract;

import java.util.List;
import org.minyi.schemas.Reject;

/** What acceptance makes of one arriving record. */
public sealed interface Verdict<F extends Fact> {

    /** The source that sent it; {@code unknown} where that cannot be told. */
    String source();

    /** The moment under whose day the ledger books it, epoch milliseconds. */
    long bookedAt();

    /** What must be kept aside: the record if it was refused, else nothing. */
    List<Reject> rejects();

    /**
     * A fact that the fold may use.
     *
     * @param arrival the record that it came as
     */
    record Accepted<F extends Fact>(String entityId, F fact, Arrival arrival) implements Verdict<F> {

        /** The same record, refused after all. */
        public Rejected<F> refused(Refusal refusal) {
            return new Rejected<>(source(), bookedAt(), refusal.keep(arrival, source()));
        }

        @Override
        public String source() {
            return EntityId.source(entityId);
        }

        @Override
        public long bookedAt() {
            return fact.stamp().eventTime();
        }

        @Override
        public List<Reject> rejects() {
            return List.of();
        }
    }

    /** A record that leaves the flow here; it is kept with its bytes and its reason. */
    record Rejected<F extends Fact>(String source, long bookedAt, Reject kept) implements Verdict<F> {

        @Override
        public List<Reject> rejects() {
            return List.of(kept);
        }
    }

    /** No fact at all, but the mark of a year that is closed or open again from here on. */
    record Marked<F extends Fact>(YearMark mark) implements Verdict<F> {

        @Override
        public String source() {
            return "";
        }

        @Override
        public long bookedAt() {
            throw new IllegalStateException("a mark is no event, and the ledger books events");
        }

        @Override
        public List<Reject> rejects() {
            return List.of();
        }
    }
}
