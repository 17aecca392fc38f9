package org.minyi.streams.query.reject;

import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.minyi.schemas.Reject;
import org.minyi.streams.contract.Refusal;

/**
 * A refused record as it is kept.
 *
 * @param refusedAt when it was put aside
 */
public record Refused(RejectId id, Instant refusedAt, Reject kept) {

    /** How the origin of what was sent over HTTP begins. */
    private static final String HTTP = "http:";

    /** Whether it was a row of a file, or was sent over HTTP, and never stood in a topic. */
    boolean isOfFile() {
        return kept.getPartition() < 0;
    }

    /**
     * The very record once more, for the partition that it stood in.
     *
     * @throws IllegalArgumentException when it never stood in one
     */
    public ProducerRecord<byte[], byte[]> original() {
        if (kept.getTopic().startsWith(HTTP)) {
            var sentence = "%1$s 是经 HTTP 提交的，不属于任何主题，不能原样重发：请由来源系统改正后重新提交，或给出改正后的事件。"
                    + " %1$s was sent over HTTP and stood in no topic: have it sent again, or give a corrected event";
            throw new IllegalArgumentException(sentence.formatted(id.text()));
        }
        if (isOfFile()) {
            var sentence = "%1$s 是文件 %2$s 的第%3$d行，不属于任何主题，不能原样重发：请改正该行后再次 load 该文件，或给出改正后的事件。"
                    + " %1$s is line %3$d of the file %2$s and stood in no topic:"
                    + " correct the row and load the file again, or give a corrected event";
            throw new IllegalArgumentException(sentence.formatted(id.text(), kept.getTopic(), kept.getOffset()));
        }
        var original = Refusal.original(kept);
        return new ProducerRecord<>(original.topic(), original.partition(), original.key(), original.value());
    }
}
