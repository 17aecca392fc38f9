package org.minyi.streams.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Which query parameters each route reads, by the text of the handlers: those that a handler's method names itself, and those
 * of whatever it hands its context to.
 */
final class ReadParameters {

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "minyi", "streams", "query");
    private static final Pattern ROUTE =
            Pattern.compile("routes\\.(get|post|delete)\\(\"([^\"]+)\", (?:new Seats\\(\\)\\.forEach\\()?this::(\\w+)");
    private static final Pattern METHOD = Pattern.compile("\n    [^\n/*=]*?\\b(\\w+)\\(([^;{}]*?)\\)[^;{}]*\\{\n");
    private static final Pattern READ = Pattern.compile(
            "(?:queryParams?|queryParamAsClass|queryParamsAsClass)\\(\"(\\w+)\"|text\\(context, \"(\\w+)\"");
    private static final Pattern CALL = Pattern.compile("(?:(\\w+)\\.)?(\\w+)\\(\\s*context\\b");

    private final Map<String, String> methods = new HashMap<>();

    private ReadParameters() {
        for (var file : files()) {
            var type = type(file);
            var text = read(file);
            METHOD.matcher(text)
                    .results()
                    .filter(method -> method.group(2).contains("Context context"))
                    .forEach(method -> methods.merge(type + "." + method.group(1), body(text, method), String::concat));
        }
    }

    /** By route, e.g. {@code get /api/v1/ids}. */
    static Map<String, Set<String>> byRoute() {
        var all = new ReadParameters();
        var read = new HashMap<String, Set<String>>();
        for (var file : files()) {
            ROUTE.matcher(all.read(file))
                    .results()
                    .forEach(route ->
                            read.put(route.group(1) + " " + route.group(2), all.of(type(file) + "." + route.group(3))));
        }
        return read;
    }

    private Set<String> of(String method) {
        var read = new TreeSet<String>();
        follow(method, read, new HashSet<>());
        return read;
    }

    private void follow(String method, Set<String> read, Set<String> seen) {
        var body = methods.get(method);
        if (body == null || !seen.add(method)) {
            return;
        }
        READ.matcher(body)
                .results()
                .forEach(found -> read.add(found.group(1) == null ? found.group(2) : found.group(1)));
        var own = method.substring(0, method.indexOf('.'));
        CALL.matcher(body).results().forEach(call -> follow(type(call).orElse(own) + "." + call.group(2), read, seen));
    }

    /** What stands before the point is a class, or a field called after its class. */
    private static Optional<String> type(MatchResult call) {
        return Optional.ofNullable(call.group(1))
                .map(name -> Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }

    /** Up to the brace that stands as far to the left as the method's own. */
    private static String body(String text, MatchResult method) {
        return text.substring(method.end(), text.indexOf("\n    }\n", method.end() - 1));
    }

    private static String type(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static Iterable<Path> files() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
