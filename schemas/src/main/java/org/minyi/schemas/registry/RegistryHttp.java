package org.minyi.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one request to a registry: every URL in turn, bounded in time and in rounds. */
final class RegistryHttp {
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";

    private final SchemaSettings settings;
    private final HttpClient client;
    private volatile int answering;

    RegistryHttp(SchemaSettings settings) {
        this.settings = settings;
        HttpClient.Builder builder = HttpClient.newBuilder()
                // No attempt at HTTP/2: some proxies before registries drop its upgrade header.
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout());
        if (!settings.tls().isEmpty()) {
            builder.sslContext(RegistryTls.context(settings.tls()));
        }
        this.client = builder.build();
    }

    JsonNode get(String path) {
        return ask("GET", path, null).orThrow();
    }

    /** The answer, or nothing if the registry says that there is no such subject, version or schema. */
    Optional<JsonNode> find(String path) {
        return ask("GET", path, null).orEmpty();
    }

    Optional<JsonNode> find(String path, ObjectNode question) {
        return ask("POST", path, question).orEmpty();
    }

    JsonNode send(String method, String path, ObjectNode content) {
        return ask(method, path, content).orThrow();
    }

    private RegistryAnswer ask(String method, String path, ObjectNode content) {
        List<RegistryAnswer> failures = new ArrayList<>();
        for (int round = 0; round <= settings.retries(); round++) {
            pauseBefore(round, failures);
            failures.clear();
            for (int turn = 0; turn < settings.urls().size(); turn++) {
                RegistryAnswer answer = askNext(method, path, content);
                if (answer.isFinal()) {
                    return answer;
                }
                failures.add(answer);
                answering = (answering + 1) % settings.urls().size();
            }
        }
        throw RegistryAnswer.allFailed(failures, settings.retries() + 1);
    }

    private RegistryAnswer askNext(String method, String path, ObjectNode content) {
        RegistryUrl url = settings.urls().get(answering % settings.urls().size());
        String request = method + " " + url + path;
        var sent = client.sendAsync(request(method, url, path, content), HttpResponse.BodyHandlers.ofString());
        try {
            // The client's own timeout ends with the headers; this one covers the body too.
            long limit = settings.connectTimeout().plus(settings.readTimeout()).toMillis();
            HttpResponse<String> response = sent.get(limit, TimeUnit.MILLISECONDS);
            return RegistryAnswer.of(request, response.statusCode(), response.body());
        } catch (ExecutionException | CancellationException failed) {
            return RegistryAnswer.none(request, failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException tooLong) {
            sent.cancel(true);
            return RegistryAnswer.none(request, tooLong);
        } catch (InterruptedException interrupted) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw RegistryAnswer.none(request, interrupted).asException();
        }
    }

    private HttpRequest request(String method, RegistryUrl url, String path, ObjectNode content) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(url.resolve(path))
                .timeout(settings.readTimeout())
                .header("Accept", CONTENT_TYPE + ", application/json");
        settings.credentials().ifPresent(user -> builder.header("Authorization", user.basicAuthorization()));
        if (content == null) {
            return builder.method(method, HttpRequest.BodyPublishers.noBody()).build();
        }
        return builder.header("Content-Type", CONTENT_TYPE)
                .method(method, HttpRequest.BodyPublishers.ofString(content.toString()))
                .build();
    }

    private void pauseBefore(int round, List<RegistryAnswer> failures) {
        if (round == 0) {
            return;
        }
        Duration doubled = settings.retryWait().multipliedBy(1L << Math.min(round - 1, 20));
        try {
            Thread.sleep(Math.min(doubled.toMillis(), settings.maxRetryWait().toMillis()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw RegistryAnswer.allFailed(failures, round);
        }
    }
}
