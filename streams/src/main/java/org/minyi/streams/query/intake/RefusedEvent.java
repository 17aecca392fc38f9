package org.minyi.streams.query.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.minyi.streams.query.intake.Answer.Told;
import org.minyi.streams.query.problem.ProblemKind;

/** That one event that was sent alone was refused, as RFC 9457 says it, with the reason and the field beside. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RefusedEvent(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String eventId,
        String reason,
        String field) {

    static RefusedEvent of(Told told, String instance) {
        var kind = ProblemKind.REFUSED;
        var detail = "事件被拒收并已留存。 The event was refused and kept: " + told.reason()
                + (told.field() == null ? "" : " (" + told.field() + ")") + ": " + told.detail();
        return new RefusedEvent(
                kind.type(),
                kind.title(),
                kind.status(),
                detail,
                instance,
                told.eventId(),
                told.reason(),
                told.field());
    }
}
