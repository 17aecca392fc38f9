package org.minyi.workbench.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.minyi.streams.FeedbackProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the application alone. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {"仅运行应用，连接已有的 Kafka 与模式注册中心。", "Runs the application alone, against your Kafka and registry."})
public final class RunCommand implements Callable<Integer> {

    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "Its settings, as a properties file; streams/README.md lists them.")
    private Path config;

    @Option(
            names = "--rebuild",
            description = "Builds everything up anew from the facts by other rules, beside the application that is in"
                    + " force and seen by nobody, until `./minyi rebuild switch` puts it in force.")
    private boolean rebuild;

    @Override
    public Integer call() throws IOException, InterruptedException {
        SettingsFile.requireReadable(config);
        FeedbackProcess.main(
                rebuild ? new String[] {config.toString(), "--rebuild"} : new String[] {config.toString()});
        return 0;
    }
}
