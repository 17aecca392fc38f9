package org.minyi.workbench.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how fast a Minyi is on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {BenchLiveCommand.class, BenchQueryCommand.class},
        description = {"在本机测速：实时链路与查询。", "Measures how fast Minyi is on this machine: the live side, and questions."})
public final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to measure: live or query.");
    }
}
