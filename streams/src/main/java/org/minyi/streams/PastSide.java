package org.minyi.streams;

import java.time.InstantSource;
import org.minyi.schemas.Topics;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.measure.Catalogue;
import org.minyi.streams.query.board.Board;
import org.minyi.streams.query.http.Routes;
import org.minyi.streams.query.recount.Jobs;
import org.minyi.streams.query.recount.Recounts;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.year.ReportHandlers;
import org.minyi.streams.query.year.ReportTopic;
import org.minyi.streams.report.Reporter;

/** What is counted a second time, from the facts: figures as of a moment, the ids behind one, and published reports. */
final class PastSide implements AutoCloseable {

    private final Jobs jobs;
    private final Recounts recounts;
    private final Reports reports;
    private final ReportHandlers handlers;

    /**
     * Beside the figures on that board.
     *
     * @param rules the fingerprint of the rules that hold for a report
     */
    PastSide(FeedbackConfig config, KafkaClients clients, Formats formats, Board board, String rules) {
        var clock = InstantSource.system();
        var recounter = new Recounter(clients, formats, config, board::departments);
        jobs = new Jobs(recounter);
        recounts = new Recounts(recounter, jobs, board, clock);
        reports = new Reports(reporter(config, board.windows()), config.profiles(), board.windows(), clock);
        var published = new ReportTopic(clients, config.applicationId(), formats.serde(Topics.ANNUAL_REPORTS));
        var publisher = new Publisher(recounter, reports, published, board.windows(), board::departments, rules);
        handlers = new ReportHandlers(reports, publisher, recounts, Catalogue.METRICS);
    }

    private static Reporter reporter(FeedbackConfig config, LocalWindows windows) {
        return new Reporter(config.cityName(), config.synthetic(), windows, Catalogue.METRICS, InstantSource.system());
    }

    /** Who recounts what is asked for. */
    Recounts recounts() {
        return recounts;
    }

    /** What reports there are, and what they call things. */
    Reports reports() {
        return reports;
    }

    /** Who answers with reports. */
    Routes routes() {
        return handlers;
    }

    @Override
    public void close() {
        jobs.close();
    }
}
