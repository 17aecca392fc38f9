package org.minyi.workbench.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** A subject with one small schema. */
record SomeSchema(String registry) {
    private static final String BODY = "{\"schema\":\"{\\\"type\\\":\\\"string\\\"}\"}";

    /** @return the schema's id */
    int register() throws IOException, InterruptedException {
        return ask(request().POST(BodyPublishers.ofString(BODY)));
    }

    int id() throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(URI.create(registry + "/subjects/some-value/versions/1")));
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create(registry + "/subjects/some-value/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json");
    }

    private static int ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        var body = HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .body();
        return Integer.parseInt(body.replaceFirst("(?s).*\"id\"\\s*:\\s*(\\d+).*", "$1"));
    }
}
