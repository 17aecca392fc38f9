package org.minyi.streams;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topics;
import org.minyi.schemas.personal.KeyFile;
import org.minyi.schemas.registry.RegistryClient;
import org.minyi.schemas.registry.SchemaSettings;
import org.minyi.schemas.registry.SubjectCheck;
import org.minyi.schemas.registry.Subjects;
import org.minyi.streams.query.access.AccessCheck;
import org.minyi.streams.query.access.AppRights;
import org.minyi.streams.query.access.Principal;
import org.minyi.streams.query.door.TokensFile;
import org.minyi.streams.query.http.Tls;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.RulebookTopic;
import org.minyi.streams.query.topics.TopicCheck;
import org.minyi.streams.query.topics.WriterCheck;

/** What must be true before the first record is processed; each refusal says what to do. */
final class StartChecks {

    private final FeedbackConfig config;
    private final KafkaClients clients;
    private final RegistryClient registry;

    StartChecks(FeedbackConfig config, KafkaClients clients) {
        this.config = config;
        this.clients = clients;
        this.registry = RegistryClient.connect(SchemaSettings.from(config.registry()));
    }

    /** Returns if the settings can be used and nothing is forbidden; until then nothing is read. */
    void passBeforeReading() {
        whoIsLetInIsKnown();
        portIsFree();
        keysAndTokensCanBeUsed();
        guaranteesAreKept();
        schemasAreRegistered();
        nothingIsForbidden();
    }

    /** Returns if the topics and the state are as they should be. */
    void pass(Rulebook rulebook) {
        topicsKeepFacts();
        registryIsTheFactsOwn();
        stateWasMadeByTheseRules(rulebook);
    }

    private void whoIsLetInIsKnown() {
        if (!config.isLoopback() && config.door().tokensFile().isEmpty()) {
            throw new RefusedException(
                    "http.host " + config.httpHost() + " can be reached from outside, and nobody is asked"
                            + " who they are: make a file with `./minyi tokens new` and name it in http.tokens.file, or set"
                            + " http.host=127.0.0.1.");
        }
    }

    private void portIsFree() {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(config.httpHost(), config.httpPort()));
        } catch (IOException e) {
            throw new RefusedException("http.port " + config.httpPort() + " is taken by another program on "
                    + config.httpHost() + ": set another http.port, or stop that program.");
        }
    }

    private void keysAndTokensCanBeUsed() {
        try {
            config.keyFile().ifPresent(KeyFile::tokenizer);
            config.door().tokensFile().ifPresent(TokensFile::check);
            config.door().tls().ifPresent(Tls::check);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(e.getMessage());
        }
    }

    private void guaranteesAreKept() {
        var guarantee = config.kafka().get("processing.guarantee");
        if (guarantee != null && !guarantee.equals("exactly_once_v2")) {
            throw new RefusedException("kafka.processing.guarantee=" + guarantee
                    + " would make figures inexact: remove it, Minyi runs with exactly_once_v2.");
        }
    }

    private void schemasAreRegistered() {
        refuse(Subjects.check(registry).stream()
                .filter(check -> !check.isUsable())
                .map(StartChecks::sentence)
                .toList());
    }

    void nothingIsForbidden() {
        try (var admin = clients.admin()) {
            var needed = AppRights.of(config.applicationId(), FeedbackTopology.INNER_TOPICS);
            refuse(new AccessCheck(admin, Principal.of(config.kafka())).complaints(needed));
        }
    }

    private void topicsKeepFacts() {
        try (var admin = clients.admin()) {
            refuse(new TopicCheck(admin).complaints(Topics.all()));
        }
    }

    private void registryIsTheFactsOwn() {
        var facts = Topics.all().stream()
                .filter(topic -> topic.kind() == Topic.Kind.FACTS)
                .toList();
        refuse(new WriterCheck(clients, registry).complaints(facts));
    }

    private void stateWasMadeByTheseRules(Rulebook rulebook) {
        var written = new Rulebook(new RulebookTopic(clients, config.applicationId()).agree(rulebook.lines()));
        if (!written.equals(rulebook)) {
            throw new RefusedException("The state of '" + config.applicationId() + "' was made by other rules ("
                    + written.fingerprint() + ", these are " + rulebook.fingerprint() + "): there "
                    + written.beyond(rulebook) + ", here " + rulebook.beyond(written)
                    + ". Start with the former rules, or rebuild beside it: ./minyi run --config FILE --rebuild.");
        }
    }

    private static String sentence(SubjectCheck check) {
        return "Schema " + check.subject() + " is " + check.standing() + " in the registry: register it with"
                + " `./minyi schemas register`. " + String.join(" ", check.remarks());
    }

    private static void refuse(List<String> complaints) {
        if (!complaints.isEmpty()) {
            throw new RefusedException(String.join("\n", complaints));
        }
    }
}
