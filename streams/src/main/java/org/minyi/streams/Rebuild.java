package org.minyi.streams;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;
import org.minyi.streams.contract.CellKey;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Window;
import org.minyi.streams.query.topics.InForce;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.Offsets;
import org.minyi.streams.query.topics.Outputs;
import org.minyi.streams.query.topics.RulebookTopic;

/** The applications that were built from the same facts, how far each has come, how they differ, and which is in force. */
public final class Rebuild {

    /** A few seconds of traffic. */
    private static final long A_LITTLE = 20_000;

    private static final Duration UNTIL_SETTLED = Duration.ofMinutes(5);

    private final FeedbackConfig config;
    private final KafkaClients clients;
    private final InForce inForce;

    /**
     * One of the applications.
     *
     * @param rulebook the fingerprint of its rules
     * @param behind how many facts it has not read yet
     */
    public record Application(String id, String rulebook, long behind, boolean isInForce, boolean isNext) {}

    /**
     * What differs between the public cells and those of an application that is not in force.
     *
     * @param cells how many cells stand in either
     * @param others how many of them differ
     * @param city what differs of the city's years, one line a measure
     */
    public record Comparison(long cells, long others, List<Line> city) {}

    /** A measure of the whole city in one year, as it is public and as the other application has it. */
    public record Line(String year, String measure, long now, long then) {}

    /** Of the applications of those settings. */
    public Rebuild(FeedbackConfig config) {
        this.config = config;
        this.clients = new KafkaClients(config.kafka());
        this.inForce = new InForce(clients, config.applicationId());
    }

    /** All of them, the first first. */
    public List<Application> applications() {
        var standing = inForce.standing();
        try (var offsets = new Offsets(clients.admin())) {
            return ids().stream()
                    .map(id -> new Application(
                            id,
                            rulebook(id),
                            behind(id, offsets),
                            id.equals(standing.now()),
                            standing.next().filter(id::equals).isPresent()))
                    .toList();
        }
    }

    /** The one that is built up beside the one in force. */
    public Application beside(Optional<String> id) {
        var others = applications().stream()
                .filter(each -> !each.isInForce())
                .filter(each -> id.isEmpty() || id.get().equals(each.id()))
                .toList();
        if (others.isEmpty()) {
            throw new RefusedException("There is no other application"
                    + id.map(name -> " " + name).orElse("") + " beside the one in force: begin with"
                    + " `./minyi run --config FILE --rebuild`.");
        }
        if (others.size() > 1) {
            throw new RefusedException("There are several beside the one in force: say which with --to, one of "
                    + others.stream().map(Application::id).toList() + ".");
        }
        return others.get(0);
    }

    /** How the cells of that one differ from the public ones. */
    public Comparison compare(Application other) {
        var now = cells(Outputs.PUBLIC);
        var then = cells(Outputs.ownOf(other.id()));
        var all = new TreeMap<CellKey, Counts>(now);
        then.forEach(all::putIfAbsent);
        var lines = new ArrayList<Line>();
        long others = 0;
        for (var key : all.keySet()) {
            var before = now.getOrDefault(key, Counts.ZERO);
            var after = then.getOrDefault(key, Counts.ZERO);
            if (!before.equals(after)) {
                others++;
                lines.addAll(lines(key, before, after));
            }
        }
        return new Comparison(all.size(), others, List.copyOf(lines));
    }

    /**
     * Puts that one in force and waits until it is: its instances take over when those of the former have stopped.
     *
     * @throws RefusedException if it lags behind, or it is not in force within five minutes
     */
    public void putInForce(Application other) {
        if (other.behind() > A_LITTLE) {
            throw new RefusedException(other.id() + " has " + other.behind() + " facts to read yet: wait until it has"
                    + " caught up, `./minyi rebuild status` tells.");
        }
        inForce.announce(other.id());
        var standing = inForce.settled(UNTIL_SETTLED);
        if (standing.next().isEmpty()) {
            requireInForce(other, standing);
            return;
        }
        inForce.withdraw();
        throw new RefusedException(other.id() + " has not taken over within " + UNTIL_SETTLED.toMinutes()
                + " min: is one of its instances running? Nothing has changed.");
    }

    private static void requireInForce(Application other, InForce.Standing standing) {
        if (!standing.now().equals(other.id())) {
            throw new RefusedException(
                    other.id() + " could not take over, its log says why: " + standing.now() + " is still in force.");
        }
    }

    private List<String> ids() {
        var named =
                Pattern.compile("(" + Pattern.quote(config.applicationId()) + "(-[0-9a-f]{16})?)-rulebook-changelog");
        try (var admin = clients.admin()) {
            return Offsets.await(admin.listTopics().names()).stream()
                    .map(named::matcher)
                    .filter(Matcher::matches)
                    .map(name -> name.group(1))
                    .sorted()
                    .toList();
        }
    }

    private String rulebook(String id) {
        return new RulebookTopic(clients, id)
                .written()
                .map(lines -> new Rulebook(lines).fingerprint())
                .orElse("");
    }

    private long behind(String id, Offsets offsets) {
        var read = offsets.committed(id);
        return ends(offsets).entrySet().stream()
                .mapToLong(end -> end.getValue() - read.getOrDefault(end.getKey(), 0L))
                .filter(each -> each > 0)
                .sum();
    }

    private Map<TopicPartition, Long> ends(Offsets offsets) {
        return offsets.ends(Flows.of(config).all().stream()
                .flatMap(flow -> offsets.partitions(flow.topic().name()).stream())
                .toList());
    }

    private Map<CellKey, Counts> cells(Outputs outputs) {
        try (var reconciler = new Reconciler(config, outputs)) {
            return reconciler.published(window -> true);
        }
    }

    private static List<Line> lines(CellKey key, Counts now, Counts then) {
        if (!key.scope().equals(Scope.CITY) || key.window().kind() != Window.Kind.YEAR) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        for (var measure : Measure.values()) {
            if (now.get(measure) != then.get(measure)) {
                lines.add(new Line(key.window().text(), measure.id(), now.get(measure), then.get(measure)));
            }
        }
        return lines;
    }
}
