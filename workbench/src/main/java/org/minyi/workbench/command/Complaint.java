package org.minyi.workbench.command;

import org.apache.kafka.common.config.ConfigException;
import org.minyi.connectors.UnreadableFileException;
import org.minyi.streams.RefusedException;
import org.minyi.workbench.desk.ApiException;
import org.minyi.workbench.stack.StackException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a user sees of a failure: a sentence where one was meant for them, the whole trace where it is a bug. */
public final class Complaint implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (isMeantForTheUser(failure)) {
            command.getErr().println("minyi: " + failure.getMessage());
        } else {
            failure.printStackTrace(command.getErr());
        }
        return 1;
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
