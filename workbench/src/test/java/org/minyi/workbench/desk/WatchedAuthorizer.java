package org.minyi.workbench.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;
import org.apache.kafka.server.authorizer.AuthorizationResult;

/** Kafka's own authorizer, that notes what was asked of it, a line each: principal, result, operation, thing, name, request. */
public final class WatchedAuthorizer extends StandardAuthorizer {

    static final String FILE = "watched.file";

    private Path file;

    @Override
    public void configure(Map<String, ?> configs) {
        super.configure(configs);
        file = Path.of((String) configs.get(FILE));
    }

    @Override
    public List<AuthorizationResult> authorize(AuthorizableRequestContext context, List<Action> actions) {
        var results = super.authorize(context, actions);
        var lines = new ArrayList<String>();
        for (int i = 0; i < actions.size(); i++) {
            var action = actions.get(i);
            lines.add(String.join(
                    "\t",
                    context.principal().toString(),
                    results.get(i).name(),
                    action.operation().name(),
                    action.resourcePattern().resourceType().name(),
                    action.resourcePattern().name(),
                    ApiKeys.forId(context.requestType()).name(),
                    Boolean.toString(action.logIfDenied())));
        }
        note(lines);
        return results;
    }

    private synchronized void note(List<String> lines) {
        try {
            Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
