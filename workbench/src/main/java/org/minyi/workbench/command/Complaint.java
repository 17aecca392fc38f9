package org.minyi.workbench.command;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;
import org.minyi.connectors.UnreadableFileException;
import org.minyi.streams.RefusedException;
import org.minyi.streams.query.access.Trouble;
import org.minyi.workbench.desk.ApiException;
import org.minyi.workbench.stack.StackException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a user sees of a failure: a sentence where one was meant for them, the whole trace where it is a bug. */
public final class Complaint implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        var trouble = isSaidAlready(failure)
                ? Optional.<String>empty()
                : trouble(command).sentence(failure);
        if (trouble.isPresent()) {
            command.getErr().println("minyi: " + trouble.get());
        } else if (isMeantForTheUser(failure)) {
            command.getErr().println("minyi: " + failure.getMessage());
        } else {
            failure.printStackTrace(command.getErr());
        }
        return 1;
    }

    /** As whom the command went to which cluster, if it went to one by settings of its own. */
    private static Trouble trouble(CommandLine command) {
        return new Trouble(command.getMixins().values().stream()
                .filter(ClusterOptions.class::isInstance)
                .findFirst()
                .map(options -> ((ClusterOptions) options).known())
                .orElse(Map.of()));
    }

    private static boolean isSaidAlready(Exception failure) {
        return failure instanceof RefusedException || failure instanceof ConfigException;
    }

    private static boolean isMeantForTheUser(Exception failure) {
        return failure instanceof StackException
                || failure instanceof UnreadableFileException
                || failure instanceof RefusedException
                || failure instanceof ConfigException
                || failure instanceof ApiException
                || failure instanceof IllegalArgumentException;
    }
}
