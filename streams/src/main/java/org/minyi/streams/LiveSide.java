package org.minyi.streams;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.minyi.schemas.Topics;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.measure.Catalogue;
import org.minyi.streams.query.Meters;
import org.minyi.streams.query.alert.AlertHandlers;
import org.minyi.streams.query.alert.AlertTopic;
import org.minyi.streams.query.alert.Webhook;
import org.minyi.streams.query.board.About;
import org.minyi.streams.query.board.Board;
import org.minyi.streams.query.board.FirstLook;
import org.minyi.streams.query.http.Routes;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.KeyLog;
import org.minyi.streams.query.wall.LiveHandlers;
import org.minyi.streams.query.wall.WallFeed;
import org.minyi.streams.query.wall.WallMaker;
import org.minyi.streams.query.work.WorkHandlers;

/** What is about the present: the wall and who watches it, what somebody must act on, alerts, and how things came about. */
final class LiveSide implements AutoCloseable {

    private final FeedbackConfig config;
    private final About about;
    private final Board board;
    private final FirstLook firstLook;
    private final DutyDesk duty;
    private final AlertWatch alerts;
    private final Optional<Webhook> webhook;
    private final WorkDesk work;
    private final Timelines timelines;
    private final WallMaker walls;
    private final WallFeed feed;

    /**
     * Of the figures on that board.
     *
     * @param generation only the application in force tells others of alerts
     * @param knowsThePresent whether this instance is the one that raises alerts, and has read what there is
     */
    LiveSide(
            FeedbackConfig config,
            Generation generation,
            KafkaClients clients,
            Flows flows,
            Formats formats,
            Corrections corrections,
            About about,
            Board board,
            BooleanSupplier knowsThePresent) {
        this.config = config;
        this.about = about;
        this.board = board;
        var clock = InstantSource.system();
        firstLook = new FirstLook(board, Catalogue.METRICS, clock);
        duty = new DutyDesk(clients, formats, generation.outputs(), corrections, clock);
        alerts = new AlertWatch(
                config.alertRules(),
                duty,
                board,
                new AlertTopic(clients, formats.serde(Topics.ALERTS)),
                knowsThePresent,
                clock);
        webhook = config.webhook()
                .filter(address -> generation.isInForce())
                .map(address -> new Webhook(
                        clients, config.applicationId(), formats.serde(Topics.ALERTS), alerts, address, clock));
        work = new WorkDesk(duty, config.clocks());
        timelines = new Timelines(
                new KeyLog(clients),
                flows,
                formats,
                new LocalWindows(config.zone()),
                config.clocks(),
                config.synthetic(),
                duty.beginnings(),
                clock);
        walls = new WallMaker(about, board, work, alerts, Catalogue.METRICS, clock);
        feed = new WallFeed(walls, clock);
        board.onChange(feed::changed);
        duty.onChange(feed::changed);
    }

    void start() {
        firstLook.start();
        feed.start();
        duty.start();
        alerts.start();
        webhook.ifPresent(Webhook::start);
    }

    void addTo(Meters meters) {
        meters.add(feed);
    }

    /** Who answers what is asked about the present. */
    List<Routes> routes() {
        var clock = InstantSource.system();
        return List.of(
                new LiveHandlers(walls, feed, board),
                new AlertHandlers(alerts, config.synthetic(), clock),
                new WorkHandlers(about, work, timelines, board, clock));
    }

    @Override
    public void close() {
        firstLook.close();
        feed.close();
        alerts.close();
        webhook.ifPresent(Webhook::close);
        duty.close();
    }
}
