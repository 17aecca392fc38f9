package org.minyi.streams;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.minyi.streams.query.topics.InForce;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.Outputs;
import org.minyi.streams.query.topics.RulebookTopic;

/**
 * One of the applications that are built from the same facts: the one in force, which publishes, or one that is built up
 * beside it by other rules until it takes over.
 *
 * @param first the application id of the settings, under which it is written down which of them is in force
 */
record Generation(String first, String applicationId, Outputs outputs) {

    private static final Duration UNTIL_SETTLED = Duration.ofMinutes(5);

    /** The one that is in force; while another is about to take over it is waited for. */
    static Generation inForce(FeedbackConfig config) {
        var first = config.applicationId();
        var standing = new InForce(new KafkaClients(config.kafka()), first).settled(UNTIL_SETTLED);
        return new Generation(first, standing.now(), Outputs.PUBLIC);
    }

    /**
     * The one of these rules that is built up beside it: the first if these are its rules, else one named after them.
     *
     * @throws RefusedException when these are the rules that are in force
     */
    static Generation beside(FeedbackConfig config) {
        var clients = new KafkaClients(config.kafka());
        var first = config.applicationId();
        var rulebook = Rulebook.of(config);
        boolean isFirst = lines(clients, first).filter(rulebook.lines()::equals).isPresent();
        var id = isFirst ? first : first + "-" + rulebook.fingerprint();
        if (new InForce(clients, first).standing().now().equals(id)) {
            throw new RefusedException("These rules (" + rulebook.fingerprint() + ") are in force already: there is"
                    + " nothing to rebuild. Leave --rebuild out.");
        }
        return new Generation(first, id, Outputs.ownOf(id));
    }

    private static Optional<List<String>> lines(KafkaClients clients, String applicationId) {
        return new RulebookTopic(clients, applicationId).written();
    }

    /** Whether it is the one that the settings name. */
    boolean isFirst() {
        return applicationId.equals(first);
    }

    /** Whether it publishes. */
    boolean isInForce() {
        return outputs.arePublic();
    }

    /** What it is to do when that is said of who is in force. */
    Then then(InForce.Standing standing) {
        if (isInForce()) {
            var heir = standing.next().orElse(standing.now());
            return heir.equals(applicationId) ? Then.GO_ON : Then.GIVE_WAY;
        }
        boolean isHeir = standing.next().filter(applicationId::equals).isPresent();
        return isHeir || standing.now().equals(applicationId) ? Then.TAKE_OVER : Then.GO_ON;
    }

    /** What comes next for an application. */
    enum Then {
        GO_ON,
        GIVE_WAY,
        TAKE_OVER
    }
}
