package org.minyi.streams.store;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorNode;

/** The node of a topology in whose name something is forwarded right before a commit, when no record is at hand. */
final class AtCommit {

    private final InternalProcessorContext<?, ?> context;
    private final ProcessorNode<?, ?, ?, ?> node;

    /** Made in the {@code init} of that node's processor. */
    AtCommit(ProcessorContext<?, ?> processor) {
        context = (InternalProcessorContext<?, ?>) processor;
        node = context.currentNode();
    }

    /** Does what forwards. */
    void run(Runnable forwarding) {
        var interrupted = context.currentNode();
        context.setCurrentNode(node);
        try {
            forwarding.run();
        } finally {
            context.setCurrentNode(interrupted);
        }
    }
}
