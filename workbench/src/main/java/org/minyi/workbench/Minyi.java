package org.minyi.workbench;

import org.minyi.streams.Version;
import org.minyi.workbench.command.AclsCommand;
import org.minyi.workbench.command.BenchCommand;
import org.minyi.workbench.command.Complaint;
import org.minyi.workbench.command.ConnectorsCommand;
import org.minyi.workbench.command.DemoCommand;
import org.minyi.workbench.command.ExportCommand;
import org.minyi.workbench.command.GenerateCommand;
import org.minyi.workbench.command.KeysCommand;
import org.minyi.workbench.command.LoadCommand;
import org.minyi.workbench.command.MetricsCommand;
import org.minyi.workbench.command.RebuildCommand;
import org.minyi.workbench.command.ReconcileCommand;
import org.minyi.workbench.command.RejectsCommand;
import org.minyi.workbench.command.ReportCommand;
import org.minyi.workbench.command.RunCommand;
import org.minyi.workbench.command.SchemasCommand;
import org.minyi.workbench.command.TablesCommand;
import org.minyi.workbench.command.TokensCommand;
import org.minyi.workbench.command.TopicsCommand;
import org.minyi.workbench.command.UpCommand;
import org.minyi.workbench.command.YearCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line: one line a command. */
@Command(
        name = "minyi",
        mixinStandardHelpOptions = true,
        versionProvider = Minyi.ThisVersion.class,
        description = {"民意：实时、准确、可审计的群众诉求与满意度指标。", "Live, exact, auditable citizen-feedback metrics on Apache Kafka."},
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            RunCommand.class,
            GenerateCommand.class,
            LoadCommand.class,
            ExportCommand.class,
            ReportCommand.class,
            MetricsCommand.class,
            ReconcileCommand.class,
            RebuildCommand.class,
            RejectsCommand.class,
            YearCommand.class,
            TopicsCommand.class,
            SchemasCommand.class,
            AclsCommand.class,
            ConnectorsCommand.class,
            KeysCommand.class,
            TokensCommand.class,
            TablesCommand.class,
            BenchCommand.class
        })
public final class Minyi {

    /** Runs a command; exits 0 only when it worked. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Minyi())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Complaint());
    }

    /** The version of this build. */
    static final class ThisVersion implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"minyi " + Version.CURRENT};
        }
    }
}
