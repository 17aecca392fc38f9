package org.minyi.streams.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The document of the HTTP interface, beside the routes that there are. */
class OpenApiTest {

    private static final List<HandlerType> METHODS = List.of(HandlerType.GET, HandlerType.POST);

    @Test
    void tellsEveryRouteAndNoOther() throws IOException {
        assertThat(told()).isEqualTo(served());
    }

    @Test
    void refersToNothingThatIsNotThere() throws IOException {
        var document = document();
        document.findValuesAsText("$ref").forEach(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    private static Set<String> told() throws IOException {
        var told = new TreeSet<String>();
        document().path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> told.add(method.getKey() + " " + path.getKey())));
        return told;
    }

    private static Set<String> served() {
        var served = new TreeSet<String>();
        var server = FeedbackServer.create(NoHandling.ever());
        for (var route : server.unsafe.internalRouter.allHttpHandlers()) {
            if (METHODS.contains(route.endpoint.method)) {
                served.add(route.endpoint.method.name().toLowerCase(Locale.ROOT) + " " + route.endpoint.path);
            }
        }
        return served;
    }

    private static JsonNode document() throws IOException {
        try (var file = OpenApiTest.class.getResourceAsStream("/board/openapi.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(file);
        }
    }
}
