package org.minyi.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minyi.streams.Draft.accepted;
import static org.minyi.streams.Draft.dispatched;
import static org.minyi.streams.Draft.told;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.TicketEventType;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;

/** A deadline that needs a year whose calendar is not loaded is unknown, and known once it is. */
class UnknownDeadlineTest {

    private static final AsOf IN_JUNE = AsOf.parse("2027-06-30", PlainFlow.ZONE);

    /** The first working days of 2027 are, by this file, the 4th to the 8th of January. */
    private static final List<Draft> TICKETS = List.of(
            accepted("kept").at("2026-12-31T09:00+08:00"),
            dispatched("kept", "U1").at("2026-12-31T10:00+08:00"),
            told("kept", TicketEventType.HANDLED).at("2027-01-08T23:59+08:00"),
            accepted("missed").at("2026-12-31T09:00+08:00"),
            dispatched("missed", "U1").at("2026-12-31T10:00+08:00"),
            told("missed", TicketEventType.HANDLED).at("2027-01-09T00:01+08:00"),
            accepted("open").at("2026-12-31T09:00+08:00"),
            dispatched("open", "U1").at("2026-12-31T10:00+08:00"));

    @TempDir
    private Path folder;

    @Test
    void isListedAndCountsNowhereElse() {
        var figures = figures(cells(config("")));

        assertThat(figures)
                .containsEntry("tickets.deadline_unknown", 3L)
                .containsEntry("tickets.dispatched", 3L)
                .containsEntry("tickets.handled", 2L)
                .containsEntry("tickets.on_time", 0L)
                .containsEntry("tickets.overdue_closed", 0L)
                .containsEntry("tickets.overdue_open", 0L);
    }

    @Test
    void isCompletedByARecountOnceTheYearIsLoaded() throws IOException {
        var figures = figures(cells(config(calendarOf2027())));

        assertThat(figures)
                .containsEntry("tickets.deadline_unknown", 0L)
                .containsEntry("tickets.dispatched", 3L)
                .containsEntry("tickets.handled", 2L)
                .containsEntry("tickets.on_time", 1L)
                .containsEntry("tickets.overdue_closed", 1L)
                .containsEntry("tickets.overdue_open", 1L);
    }

    @Test
    void theYearIsAllThatTheRulebooksDifferIn() throws IOException {
        var without = config("");
        var with = config(calendarOf2027());

        var more = rulebook(with).beyond(rulebook(without));

        assertThat(more).singleElement().asString().startsWith("calendar.2027=");
        assertThat(rulebook(without).beyond(rulebook(with))).isEmpty();
    }

    private String calendarOf2027() throws IOException {
        return Files.writeString(
                        folder.resolve("2027.csv"),
                        "date,kind,holiday,paper\n2027-01-01,OFF,元旦,https://www.gov.cn/2027\n")
                .toString();
    }

    private static Map<CellKey, Counts> cells(FeedbackConfig config) {
        var leaves = new TreeMap<CellKey, Counts>();
        PastFlow.recount(
                flows(config),
                TICKETS,
                IN_JUNE,
                line -> {},
                (id, entity, contributions) ->
                        contributions.forEach(more -> leaves.merge(more.key(), more.counts(), Counts::plus)));
        leaves.values().removeIf(Counts::isZero);
        return PlainFlow.merged(leaves);
    }

    private static Map<String, Long> figures(Map<CellKey, Counts> cells) {
        var board = PastFlow.board(cells, IN_JUNE);
        var figures = new TreeMap<String, Long>();
        for (var metric : List.of(
                "tickets.deadline_unknown",
                "tickets.dispatched",
                "tickets.handled",
                "tickets.on_time",
                "tickets.overdue_closed")) {
            figures.put(
                    metric,
                    CellMap.metric(metric)
                            .read(board, CellKey.parse("city@2026"))
                            .numerator());
        }
        var stock = CellMap.metric("tickets.overdue_open").read(board, CellKey.parse("city@2027"));
        figures.put("tickets.overdue_open", stock.numerator());
        return figures;
    }

    private static Flows flows(FeedbackConfig config) {
        return Flows.of(PastFlow.WINDOWS, config.clocks().upTo(IN_JUNE));
    }

    private static Rulebook rulebook(FeedbackConfig config) {
        return Rulebook.of(config);
    }

    private static FeedbackConfig config(String calendar) {
        return FeedbackConfig.of(Map.of(
                "kafka.bootstrap.servers", "nowhere:9092",
                "schema.registry.url", "mock://x",
                "calendar.file", calendar));
    }
}
