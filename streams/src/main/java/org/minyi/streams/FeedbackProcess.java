package org.minyi.streams;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.minyi.schemas.Topics;
import org.minyi.streams.Generation.Then;
import org.minyi.streams.query.topics.Groups;
import org.minyi.streams.query.topics.InForce;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.Takeover;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A process that runs the application, and the next one in its place when that takes over. */
public final class FeedbackProcess {

    private static final Logger LOG = LoggerFactory.getLogger(FeedbackProcess.class);
    private static final String REBUILD = "--rebuild";
    private static final Duration UNTIL_ALL_HAVE_STOPPED = Duration.ofMinutes(2);

    private final FeedbackConfig config;
    private volatile Optional<FeedbackApp> app = Optional.empty();

    private FeedbackProcess(FeedbackConfig config) {
        this.config = config;
    }

    /** Runs the application of a properties file until it is told to end: {@code FeedbackProcess FILE [--rebuild]}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        try {
            boolean rebuild = List.of(args).contains(REBUILD);
            System.exit(new FeedbackProcess(FeedbackConfig.read(Path.of(args[0]))).run(rebuild));
        } catch (RefusedException | ConfigException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Answers the exit code. */
    private int run(boolean rebuild) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> app.ifPresent(FeedbackApp::close), "minyi-close"));
        Function<FeedbackConfig, Generation> chosen = rebuild ? Generation::beside : Generation::inForce;
        while (true) {
            var running = FeedbackApp.start(config, chosen);
            app = Optional.of(running);
            var then = running.awaitEnd();
            if (then == Then.GO_ON) {
                return running.hasFailed() ? 1 : 0;
            }
            app = Optional.empty();
            running.close();
            if (then == Then.GIVE_WAY) {
                LOG.info(
                        "another application has been put in force: this one has ended. `./minyi rebuild status` says which");
                return 0;
            }
            takeOver();
            chosen = Generation::inForce;
        }
    }

    /** When all instances of both have stopped; whichever instance comes last does it. */
    private void takeOver() throws InterruptedException {
        var clients = new KafkaClients(config.kafka());
        var inForce = new InForce(clients, config.applicationId());
        var standing = inForce.standing();
        if (standing.next().isEmpty()) {
            return;
        }
        var both = List.of(standing.now(), standing.next().get());
        if (!Groups.awaitEmpty(clients, both, UNTIL_ALL_HAVE_STOPPED)) {
            inForce.withdraw();
            throw new RefusedException("Instances of " + both + " have not stopped within "
                    + UNTIL_ALL_HAVE_STOPPED.toSeconds() + " s, so " + standing.now()
                    + " stays in force: start it again, stop what hangs, and switch once more.");
        }
        try (var rejects = Formats.of(config).serde(Topics.REJECTS);
                var takeover = new Takeover(clients, config.applicationId(), rejects.deserializer())) {
            LOG.info(
                    "{} is in force: {} public rows are others now",
                    standing.next().get(),
                    takeover.run());
        } catch (KafkaException failed) {
            // Of several instances the last to begin does it, and ends what the others have begun.
            if (inForce.settled(UNTIL_ALL_HAVE_STOPPED).next().isPresent()) {
                throw failed;
            }
        }
    }
}
