package org.minyi.streams;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.TicketEventType;
import org.minyi.streams.contract.Shared;
import org.minyi.streams.contract.Verdict;
import org.minyi.streams.fold.History;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What each step of one more event costs: the bytes of its record, acceptance, its entity's history, what it adds. */
public class EventBenchmark extends PieceBenchmark {

    /** Whose event. */
    @Param
    public Kind kind;

    private Steps<?, ?, ?> steps;

    /** An event and what was known before it. */
    public enum Kind {
        /** The first of its entity, as nearly all are. */
        RATING {
            @Override
            Steps<?, ?, ?> steps() {
                return new Steps<>(PlainFlow.FLOWS.ratings(), List.of(), Draft.rated("R1"));
            }
        },
        /** The only one of its entity. */
        CALL {
            @Override
            Steps<?, ?, ?> steps() {
                return new Steps<>(
                        PlainFlow.FLOWS.calls(), List.of(), Draft.answered("C1", "2023-05-01T08:30+08:00", 12_000));
            }
        },
        /** The fourth of its entity. */
        TICKET {
            @Override
            Steps<?, ?, ?> steps() {
                return new Steps<>(
                        PlainFlow.FLOWS.tickets(),
                        List.of(
                                Draft.accepted("T1"),
                                Draft.dispatched("T1", "U1"),
                                Draft.told("T1", TicketEventType.SIGNED)),
                        Draft.told("T1", TicketEventType.HANDLED).at("2023-05-03T08:00+08:00"));
            }
        };

        abstract Steps<?, ?, ?> steps();
    }

    /** Makes the event and all that comes before it. */
    @Setup
    public void prepare() {
        steps = kind.steps();
    }

    /** Bytes to an event. */
    @Benchmark
    public SpecificRecord decode() throws Exception {
        return steps.event.decode();
    }

    /** A record to what acceptance makes of it, the bytes too. */
    @Benchmark
    public Verdict<?> accept() {
        return steps.event.accept();
    }

    /** A fact into a history, and the entity before and after. */
    @Benchmark
    public Object fold() {
        return steps.fold();
    }

    /** A history as it is kept. */
    @Benchmark
    public byte[] encodeHistory() {
        return steps.encode();
    }

    /** The same back. */
    @Benchmark
    public History<?> decodeHistory() {
        return steps.decode();
    }

    /** A change to what it adds to cells. */
    @Benchmark
    public List<Shared> measure() {
        return steps.measure();
    }
}
