package org.minyi.streams;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.minyi.schemas.Topics;
import org.minyi.streams.Generation.Then;
import org.minyi.streams.clock.Comparing;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.measure.Catalogue;
import org.minyi.streams.query.FeedbackServer;
import org.minyi.streams.query.Handlers;
import org.minyi.streams.query.access.Trouble;
import org.minyi.streams.query.board.About;
import org.minyi.streams.query.board.Board;
import org.minyi.streams.query.board.Leader;
import org.minyi.streams.query.board.LiveTable;
import org.minyi.streams.query.door.Door;
import org.minyi.streams.query.door.ReadOnly;
import org.minyi.streams.query.http.Opening;
import org.minyi.streams.query.http.Routes;
import org.minyi.streams.query.intake.Intake;
import org.minyi.streams.query.intake.IntakeHandlers;
import org.minyi.streams.query.intake.IntakeMeter;
import org.minyi.streams.query.reject.RejectDesk;
import org.minyi.streams.query.reject.RejectHandlers;
import org.minyi.streams.query.reject.RejectTopic;
import org.minyi.streams.query.topics.CatalogueTopic;
import org.minyi.streams.query.topics.InForce;
import org.minyi.streams.query.topics.InForceWatch;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.OwnTopics;
import org.minyi.streams.query.year.YearBook;
import org.minyi.streams.query.year.YearTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The application: configuration, then checks, then the topology, then the streams, then the server. */
public final class FeedbackApp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedbackApp.class);
    private static final Duration CLOSE = Duration.ofSeconds(30);

    private final FeedbackConfig config;
    private final Generation generation;
    private final Rulebook rulebook;
    private final Board board;
    private final LiveSide live;
    private final YearBook years;
    private final RejectDesk rejects;
    private final KafkaStreams streams;
    private final HealthSide health;
    private final PastSide past;
    private final Intake intake;
    private final IntakeHandlers intakeHandlers;
    private final Door door;
    private final Opening opening = new Opening();
    private FeedbackServer server;
    private final InForceWatch inForce;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Then then = Then.GO_ON;

    private FeedbackApp(FeedbackConfig settings, Generation generation) {
        var config = settings.as(generation.applicationId());
        var outputs = generation.outputs();
        var clients = new KafkaClients(config.kafka());
        var windows = new LocalWindows(config.zone());
        var clocks = config.clocks();
        var flows = Flows.of(config);
        var formats = Formats.of(config);
        this.config = config;
        this.generation = generation;
        this.rulebook = Rulebook.of(config);
        var checks = new StartChecks(config, clients);
        if (!generation.isFirst()) {
            checks.nothingIsForbidden();
        }
        checks.pass(rulebook);
        if (generation.isInForce()) {
            new CatalogueTopic(clients, formats.serde(Topics.CATALOGUE).serializer()).publish(Catalogue.METRICS);
        } else {
            OwnTopics.create(clients, outputs.own());
        }

        board = new Board(
                windows,
                InstantSource.system(),
                new LiveTable<>(outputs.topic(Topics.CELLS), "board-cells", formats.serde(Topics.CELLS)),
                new LiveTable<>(Topics.DEPARTMENTS, "board-departments", formats.serde(Topics.DEPARTMENTS)),
                new LiveTable<>(Topics.QUEUE, "board-queue", formats.serde(Topics.QUEUE)));
        var corrections = new Corrections(flows, formats, InstantSource.system());
        live = new LiveSide(
                config, generation, clients, flows, formats, corrections, about(), board, this::knowsThePresent);
        var streamsSettings = StreamsSettings.of(config);
        streams = new KafkaStreams(
                new FeedbackTopology(flows, formats, windows, clocks, outputs).build(streamsSettings, board),
                streamsSettings);
        var facts = flows.all().stream().map(flow -> flow.topic().name()).toList();
        var refused = new RejectTopic(clients, () -> formats.serde(Topics.REJECTS));
        rejects = new RejectDesk(refused, clients, corrections);
        years = new YearBook(
                new YearTopic(clients, config.applicationId(), facts, formats.serde(Topics.YEARS)),
                clients,
                config.applicationId(),
                refused,
                config.zone(),
                InstantSource.system());
        past = new PastSide(config, clients, formats, board, rulebook.fingerprint());
        health = new HealthSide(
                config, generation, clients, streams, board, facts, new Telling(flows, formats), past.reports());
        live.addTo(health.meters());
        var meter = new IntakeMeter();
        health.meters().add(meter);
        intake = new Intake(
                config.intake(),
                new IntakeJudge(flows, formats, InstantSource.system()),
                clients::hastyProducer,
                meter,
                InstantSource.system());
        intakeHandlers = new IntakeHandlers(intake, config.intake(), InstantSource.system());
        door = new Door(config.door(), config.isLoopback(), InstantSource.system());
        inForce = new InForceWatch(clients, generation.first(), this::hear);
    }

    /**
     * Starts the application of that configuration; when that fails nothing of it is left running.
     *
     * @throws RefusedException with what to do, when something must be put right before
     */
    public static FeedbackApp start(FeedbackConfig config) {
        return start(config, Generation::inForce);
    }

    /** The same of the application that is chosen for it. */
    static FeedbackApp start(FeedbackConfig config, Function<FeedbackConfig, Generation> chosen) {
        try {
            new StartChecks(config, new KafkaClients(config.kafka())).passBeforeReading();
            return begun(new FeedbackApp(config, chosen.apply(config)));
        } catch (RuntimeException e) {
            throw new Trouble(config.kafka())
                    .sentence(e)
                    .<RuntimeException>map(RefusedException::new)
                    .orElse(e);
        }
    }

    private static FeedbackApp begun(FeedbackApp app) {
        try {
            app.begin();
            return app;
        } catch (RuntimeException e) {
            app.close();
            throw e;
        }
    }

    private void begin() {
        streams.setUncaughtExceptionHandler(new Failures(new Trouble(config.kafka())));
        streams.setStateListener((now, before) -> {
            LOG.info("streams: {} -> {}", before, now);
            if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
                ended.countDown();
            }
        });
        health.beforeStart();
        server = serve(routes(InstantSource.system()));
        streams.start();
        board.serveFrom(streams);
        live.start();
        inForce.start();
        health.start();
        opening.open();
        LOG.info(
                "Minyi answers at {}://{}:{}",
                config.door().tls().isPresent() ? "https" : "http",
                config.httpHost(),
                server.port());
    }

    private FeedbackServer serve(List<Routes> routes) {
        var host = config.httpHost();
        int port = config.httpPort();
        return config.door()
                .tls()
                .map(tls -> FeedbackServer.start(host, port, tls, door, routes))
                .orElseGet(() -> FeedbackServer.start(host, port, door, routes));
    }

    /** What ended it, once it has. */
    Then awaitEnd() throws InterruptedException {
        ended.await();
        return then;
    }

    /** Whether the stream broke down. */
    boolean hasFailed() {
        return streams.state() == KafkaStreams.State.ERROR;
    }

    /** The port that the HTTP server listens at. */
    public int httpPort() {
        return server.port();
    }

    @Override
    public void close() {
        inForce.close();
        live.close();
        if (server != null) {
            server.close();
        }
        intake.close();
        past.close();
        streams.close(closing());
        health.close();
    }

    /** Whoever makes room leaves the group at once; else an instance is waited for that comes back. */
    private CloseOptions closing() {
        return CloseOptions.timeout(CLOSE)
                .withGroupMembershipOperation(
                        then == Then.GO_ON
                                ? CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP
                                : CloseOptions.GroupMembershipOperation.LEAVE_GROUP);
    }

    private void hear(InForce.Standing standing) {
        var next = generation.then(standing);
        if (next != Then.GO_ON && then == Then.GO_ON) {
            LOG.info(
                    "{} is in force, {} is to be: {}",
                    standing.now(),
                    standing.next().orElse("it"),
                    next);
            then = next;
            ended.countDown();
        }
    }

    private boolean knowsThePresent() {
        return generation.isInForce() && Leader.knowsThePresent(streams, health.progress()::standing);
    }

    private About about() {
        return new About(
                Version.CURRENT,
                config.cityName(),
                config.zone().getId(),
                config.synthetic(),
                generation.first(),
                config.bootstrapServers(),
                config.registryUrl(),
                rulebook.fingerprint(),
                generation.isInForce());
    }

    private List<Routes> routes(InstantSource clock) {
        var routes = new ArrayList<Routes>(List.of(opening));
        if (!generation.isInForce()) {
            routes.add(new ReadOnly());
        }
        routes.addAll(
                List.of(handlers(clock), past.routes(), new RejectHandlers(rejects), health.routes(), intakeHandlers));
        routes.addAll(live.routes());
        return routes;
    }

    private Handlers handlers(InstantSource clock) {
        return new Handlers(
                about(),
                board,
                new Comparing(board.windows()),
                Catalogue.METRICS,
                health.progress(),
                health.meters(),
                past.recounts(),
                years,
                streams::state,
                clock);
    }
}
