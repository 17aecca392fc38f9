package org.minyi.streams.notice.watch;

import java.time.Instant;
import java.util.ArrayList;
import org.minyi.schemas.Alert;
import org.minyi.streams.contract.Scope;

/**
 * Something that stands out at a moment.
 *
 * @param raises whether it is enough to raise an alert; else it only keeps one that stands from being cleared
 * @param step how bad it is, in steps wide enough that a step is worth telling
 * @param alert what, where, since when and how bad; which rule and which state is not said yet
 */
public record Finding(boolean raises, int step, Alert alert) {

    /** An alert about a scope, of which nothing but where and since when is said. */
    static Alert about(Scope scope, Instant since) {
        var alert = new Alert();
        alert.setScope(scope.text());
        alert.setSince(since);
        alert.setIds(new ArrayList<>());
        return alert;
    }
}
