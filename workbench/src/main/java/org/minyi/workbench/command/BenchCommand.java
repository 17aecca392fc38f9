package org.minyi.workbench.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how fast a Minyi is on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {BenchLiveCommand.class, BenchQueryCommand.class, BenchIntakeCommand.class},
        description = {
            "在本机测速：实时链路、查询与 HTTP 接入。",
            "Measures how fast Minyi is on this machine: the live side, questions, and the intake over HTTP."
        })
public final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to measure: live, query or intake.");
    }
}
