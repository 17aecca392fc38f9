package org.minyi.streams.accept;

import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.minyi.schemas.Event;
import org.minyi.streams.contract.Arrival;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.Verdict;
import org.minyi.streams.store.PromptCommit;

/** Decodes and validates what arrives on a fact topic; both the let in and the refused go on, as values. */
public final class AcceptStep<V extends Event, F extends Fact>
        implements ProcessorSupplier<byte[], byte[], String, Verdict<F>> {

    private final Supplier<Judge<V, F>> judges;

    /** Gives each task a judge of its own, because decoders are not shared between threads. */
    public AcceptStep(Supplier<Judge<V, F>> judges) {
        this.judges = judges;
    }

    @Override
    public Processor<byte[], byte[], String, Verdict<F>> get() {
        return new Accepting();
    }

    private final class Accepting implements Processor<byte[], byte[], String, Verdict<F>> {

        private final Judge<V, F> judge = judges.get();
        private ProcessorContext<String, Verdict<F>> context;
        private PromptCommit commits;

        @Override
        public void init(ProcessorContext<String, Verdict<F>> context) {
            this.context = context;
            commits = new PromptCommit(context);
        }

        @Override
        public void process(Record<byte[], byte[]> record) {
            commits.saw(record.timestamp());
            var at = context.recordMetadata().orElseThrow();
            var verdict = judge.judge(new Arrival(
                    at.topic(), at.partition(), at.offset(), record.timestamp(), record.key(), record.value()));
            if (verdict instanceof Verdict.Accepted<F> accepted) {
                // Without the headers: what a source wrote into them is nobody else's to read.
                context.forward(new Record<>(accepted.entityId(), verdict, record.timestamp()));
            } else {
                context.forward(record.withKey("").withValue(verdict));
            }
        }
    }
}
