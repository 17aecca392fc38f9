package org.minyi.streams.query.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.minyi.streams.contract.Refusal;

/**
 * What became of what was sent, in its order.
 *
 * @param accepted how many Kafka has
 * @param refused how many were refused and kept aside
 */
record Answer(int accepted, int refused, List<Told> items) {

    /**
     * What became of one.
     *
     * @param item its place in the request, from 1: of lines, the line
     * @param outcome accepted or refused
     * @param eventId null where it cannot be read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(int item, String outcome, String eventId, String reason, String field, String detail) {

        static Told accepted(int item, String eventId) {
            return new Told(item, "accepted", eventId, null, null, null);
        }

        static Told refused(int item, String eventId, Refusal refusal) {
            var field = refusal.field().isEmpty() ? null : refusal.field();
            return new Told(item, "refused", eventId, refusal.reason(), field, refusal.detail());
        }
    }

    static Answer of(List<Told> items) {
        int refused = (int) items.stream().filter(item -> item.reason() != null).count();
        return new Answer(items.size() - refused, refused, items);
    }
}
