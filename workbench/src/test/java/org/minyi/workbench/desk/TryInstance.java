package org.minyi.workbench.desk;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.minyi.streams.FeedbackTopology;

/** One of several instances of the application: a process of its own under its own name, ended and started again. */
public final class TryInstance implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    /** Facts of five kinds, then what is between them and the cells, eight partitions each. */
    private static final int ALL_PARTITIONS = 8 * (5 + FeedbackTopology.INNER_TOPICS.size());

    /** Facts, demands and cells. */
    private static final int ALL_TASKS = 8 * 3;

    private final String id;
    private final Path directory;
    private final Map<String, String> settings;
    private final String url;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private SecureApp app;
    private int lives;
    private volatile int life;

    /**
     * What came back.
     *
     * @param status 0 if nobody answers there
     */
    record Answer(int status, String body) {}

    /** That instance of the desk's application; it is not started yet. */
    TryInstance(TryDesk desk, Path directory, String id, int standbys) throws Exception {
        this(desk, directory, id, Map.of("standby.replicas", Integer.toString(standbys)));
    }

    /** The same with these settings of its own. */
    public TryInstance(TryDesk desk, Path directory, String id, Map<String, String> own) throws Exception {
        int port = SecureCluster.freePort();
        this.id = id;
        this.directory = directory.resolve(id);
        this.url = "http://127.0.0.1:" + port;
        this.settings = new HashMap<>(desk.desk().config().originalsStrings());
        settings.putAll(Map.of(
                "instance.id", id,
                "http.port", Integer.toString(port),
                "state.dir", this.directory.resolve("state").toString()));
        settings.putAll(own);
    }

    /** Its name in the group. */
    public String id() {
        return id;
    }

    /** Which life it is that it is ready in; 0 while it is not, or has been told to end. */
    public int life() {
        return life;
    }

    /** Asks it. */
    public Api api() {
        return new Api(url);
    }

    /** Starts it and returns when it is ready. */
    public void start() throws IOException, InterruptedException {
        start(Map.of());
    }

    /** The same in this environment. */
    public void start(Map<String, String> environment) throws IOException, InterruptedException {
        launch(environment);
        app.awaitReady(api());
        life = ++lives;
    }

    /** Starts it, whatever comes of it. */
    public void launch(Map<String, String> environment) throws IOException {
        app = SecureApp.run(directory, settings, environment);
    }

    /** Its exit code, once it has ended by itself. */
    public int exit() throws InterruptedException {
        life = 0;
        return app.exit();
    }

    /** The process that it is in this life. */
    public ProcessHandle process() {
        return app.process().toHandle();
    }

    /** Returns once every fact that has arrived is in its figures. */
    public void catchUp() throws InterruptedException {
        new CatchUp(api()).await(read -> {});
    }

    /** All that it has logged in all its lives. */
    public String log() {
        return app.said();
    }

    /** Starts it and returns when it does its share of the work. */
    public void join() throws IOException, InterruptedException {
        start();
        awaitWorking();
    }

    /** Returns once it does all of its share of the work. */
    public void awaitWorking() {
        await(id + " works")
                .atMost(PATIENCE)
                .pollInterval(LOOK_EVERY)
                .until(() -> ask("/health/working").status() == 200);
    }

    /** Returns when it works in a group in which exactly these have all tasks among them. */
    public void awaitSharingWith(TryInstance... others) {
        var wanted = Stream.concat(Stream.of(this), Stream.of(others))
                .map(TryInstance::id)
                .sorted()
                .toList();
        await(id + " shares the work of " + wanted)
                .atMost(PATIENCE)
                .pollInterval(LOOK_EVERY)
                .until(() -> isDoneBy(wanted));
        awaitWorking();
    }

    /** The group hears of a new share before those who get it do, so its own share is looked at too. */
    private boolean isDoneBy(List<String> wanted) {
        var work = api().json("/api/v1/instances");
        var partitions = new TreeMap<String, Integer>();
        for (var instance : work.path("instances")) {
            partitions.put(
                    instance.path("id").asText(), instance.path("partitions").asInt());
        }
        int tasks = 0;
        for (var thread : work.path("threads")) {
            tasks += thread.path("active").size();
        }
        return List.copyOf(partitions.keySet()).equals(wanted)
                && !partitions.containsValue(0)
                && partitions.values().stream().mapToInt(Integer::intValue).sum() == ALL_PARTITIONS
                && (wanted.size() > 1 || tasks == ALL_TASKS);
    }

    /** What it says of itself under that name. */
    long measured(String meter) {
        return api().text("/metrics")
                .lines()
                .filter(line -> line.startsWith(meter + " "))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(meter.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    /** Asks for a path, whatever comes of it. */
    Answer ask(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(ANSWER).build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Answer(0, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, e.toString());
        }
    }

    /** What its clock says, to the second: every answer is dated. */
    public Instant clock() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + "/health/live"))
                .timeout(ANSWER)
                .build();
        var date = http.send(request, BodyHandlers.discarding()).headers().firstValue("Date");
        return ZonedDateTime.parse(date.orElseThrow(), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
    }

    /** Ends it as an operator does, by SIGTERM, and gives its exit code. */
    public int end() throws InterruptedException {
        life = 0;
        app.process().destroy();
        return app.exit();
    }

    /** Ends it as a power cut does, by SIGKILL. */
    public void kill() throws InterruptedException {
        life = 0;
        app.process().destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        life = 0;
        if (app != null) {
            app.close();
        }
    }
}
