package org.minyi.workbench.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.minyi.streams.Formats;
import org.minyi.workbench.city.City;
import org.minyi.workbench.desk.Api;
import org.minyi.workbench.desk.CatchUp;
import org.minyi.workbench.desk.Desk;
import org.minyi.workbench.desk.KafkaInlet;
import org.minyi.workbench.desk.LiveTraffic;
import org.minyi.workbench.desk.PresentRun;

/** What a demo shows after its year: five weeks of history up to now, then traffic as it comes in. */
final class PresentTraffic {

    private static final InstantSource CLOCK = InstantSource.system();

    private final Desk desk;
    private final Api api;

    PresentTraffic(Desk desk, Api api) {
        this.desk = desk;
        this.api = api;
    }

    /** Sends the present until Ctrl-C. */
    void run(City city, YearOptions options) throws InterruptedException {
        var now = CLOCK.instant();
        var directory = desk.stack().data().root();
        var run = PresentRun.in(directory, city, now);
        if (!run.hasBegun(now)) {
            System.err.println("没有实时数据。 No live traffic: the reference year is not over.");
            desk.stayOpen();
            return;
        }
        try (var inlet = new KafkaInlet(desk.clients().producer(), Formats.of(desk.config()), sent -> {})) {
            var present = options.present(city, Instant.ofEpochMilli(run.from()), now);
            var traffic = new LiveTraffic(present, run, directory, inlet);
            layHistory(traffic, run, now, inlet);
            System.err.println("实时 live: 通话、工单、评价持续到来，偶有集中诉求。"
                    + " Calls, tickets and ratings as they come in, with a surge now and then, at "
                    + desk.stack().addresses().http() + "; Ctrl-C ends everything.");
            desk.stayOpen(() -> traffic.goOn(CLOCK.instant()));
        }
    }

    private void layHistory(LiveTraffic traffic, PresentRun run, Instant now, KafkaInlet inlet)
            throws InterruptedException {
        long there = api.json("/api/v1/status").path("arrived").asLong();
        long hours = Duration.between(Instant.ofEpochMilli(run.until()), now).toHours();
        try (var progress = ProgressLine.of("history up to now, hours", hours)) {
            traffic.history(now, progress::at);
        }
        try (var progress = ProgressLine.of("computing", inlet.count())) {
            new CatchUp(api).await(read -> progress.at(Math.max(0, read - there)));
        }
    }
}
