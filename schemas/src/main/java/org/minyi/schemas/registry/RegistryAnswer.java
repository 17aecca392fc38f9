package org.minyi.schemas.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;

/**
 * What came back from one URL of a registry.
 *
 * @param request method and URL, without credentials
 * @param status the HTTP status, or {@link RegistryException#NO_ANSWER}
 * @param body the JSON, missing where there was none
 * @param failure why there was no answer, or null
 */
record RegistryAnswer(String request, int status, JsonNode body, Throwable failure) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static RegistryAnswer of(String request, int status, String text) {
        return new RegistryAnswer(request, status, parsed(text), null);
    }

    static RegistryAnswer none(String request, Throwable failure) {
        return new RegistryAnswer(request, RegistryException.NO_ANSWER, MissingNode.getInstance(), failure);
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException page) {
            return MissingNode.getInstance();
        }
    }

    /** Whether another URL or another attempt would answer the same. */
    boolean isFinal() {
        return !RegistryException.mayPass(status);
    }

    JsonNode orThrow() {
        if (isSuccess()) {
            return body;
        }
        throw asException();
    }

    Optional<JsonNode> orEmpty() {
        return isUnknown() ? Optional.empty() : Optional.of(orThrow());
    }

    private boolean isSuccess() {
        return status / 100 == 2 && !body.isMissingNode();
    }

    /** A 404 of the registry itself; one without its code comes from a wrong URL, and says nothing about schemas. */
    private boolean isUnknown() {
        return status == 404 && errorCode() / 100 == 404;
    }

    private int errorCode() {
        return body.path("error_code").asInt(0);
    }

    RegistryException asException() {
        return new RegistryException(request + ": " + what() + " " + advice(), status, errorCode(), failure);
    }

    private String what() {
        if (failure != null) {
            return "no answer (" + failure + ").";
        }
        String message = body.path("message").asText("");
        return errorCode() == 0
                ? "the answer was " + status + ", and not a schema registry's."
                : "the registry answered " + status + " (error " + errorCode() + ": " + message + ").";
    }

    private String advice() {
        return switch (status) {
            case RegistryException.NO_ANSWER ->
                failure instanceof SSLException
                        ? "Check that " + SchemaSettings.TLS_PREFIX + "ssl.truststore.location names a store with the"
                                + " certificate authority of the registry, whose certificate must bear its host name."
                        : "Check that the registry runs and that " + SchemaSettings.URL + " names it.";
            case 401, 403 -> "Check " + SchemaSettings.CREDENTIALS_SOURCE + " and " + SchemaSettings.USER_INFO + ".";
            case 409 -> "Change the schema so that it reads what was written before, or give the topic a new version.";
            case 422 -> "The registry does not accept this schema or setting as it stands.";
            default ->
                errorCode() == 0
                        ? "Check that " + SchemaSettings.URL
                                + " ends where the registry's API starts, e.g. in /apis/ccompat/v7."
                        : "The registry's log says more.";
        };
    }

    static RegistryException allFailed(List<RegistryAnswer> failures, int rounds) {
        RegistryAnswer last = failures.get(failures.size() - 1);
        String all = failures.stream()
                .map(failure -> failure.request + ": " + failure.what())
                .collect(Collectors.joining(" "));
        String message = all + " Tried " + rounds + " times. " + last.advice();
        return new RegistryException(message, last.status, last.errorCode(), last.failure);
    }
}
