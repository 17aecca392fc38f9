package org.minyi.workbench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minyi.workbench.desk.Api;

/** The application's own ledger at some moment: what has become of the events of each source, all years together. */
public record PipelineLedger(Map<String, Account> accounts) {

    /** Every year's report carries the ledger of all years. */
    private static final String ANY_REPORT = "/api/v1/reports/2000";

    private static final Account NOTHING = new Account(0, 0, 0, 0, 0, 0);

    /** The account of one source, in events. */
    public record Account(long in, long counted, long duplicates, long superseded, long waiting, long rejected) {

        private Account plus(Account more, int times) {
            return new Account(
                    in + times * more.in,
                    counted + times * more.counted,
                    duplicates + times * more.duplicates,
                    superseded + times * more.superseded,
                    waiting + times * more.waiting,
                    rejected + times * more.rejected);
        }

        private static Account of(JsonNode row) {
            return new Account(
                    row.path("in").asLong(),
                    row.path("counted").asLong(),
                    row.path("duplicates").asLong(),
                    row.path("superseded").asLong(),
                    row.path("waiting").asLong(),
                    row.path("rejected").asLong());
        }

        private String line(String source) {
            return "%s: %+d in = %+d counted %+d duplicates %+d superseded %+d waiting %+d rejected"
                    .formatted(source, in, counted, duplicates, superseded, waiting, rejected);
        }
    }

    /** As it stands now. */
    public static PipelineLedger of(Api api) {
        var accounts = new TreeMap<String, Account>();
        for (var row : api.json(ANY_REPORT).path("ledger")) {
            accounts.merge(row.path("source").asText(), Account.of(row), (one, other) -> one.plus(other, 1));
        }
        return new PipelineLedger(accounts);
    }

    /** What has been booked since then. */
    public PipelineLedger since(PipelineLedger before) {
        var difference = new TreeMap<String, Account>();
        accounts.forEach((source, account) ->
                difference.put(source, account.plus(before.accounts.getOrDefault(source, NOTHING), -1)));
        return new PipelineLedger(difference);
    }

    /** What it says of the sources that events were sent of, and whether that is what was sent. */
    public List<String> lines(Map<String, Long> sent) {
        var lines = new ArrayList<String>();
        sent.forEach((source, count) -> {
            var account = accounts.getOrDefault(source, NOTHING);
            lines.add(account.line(source));
            if (account.in != count) {
                lines.add(
                        "  but %d events of %s were sent: others have written at the same time, or the ledger was asked too early"
                                .formatted(count, source));
            }
        });
        return lines;
    }
}
