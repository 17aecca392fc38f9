package org.minyi.workbench.command;

import java.time.ZoneId;
import org.minyi.connectors.tables.TableScripts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sets up the analysts' database. */
@Command(
        name = "tables",
        mixinStandardHelpOptions = true,
        description = {
            "分析用 PostgreSQL 的表、视图与注释。",
            "The tables and views of the analysts' PostgreSQL, which Kafka Connect keeps up to date."
        })
public final class TablesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: sql, e.g. ./minyi tables sql | psql --dbname minyi");
    }

    @Command(
            name = "sql",
            mixinStandardHelpOptions = true,
            description = {"打印建表脚本，可重复执行。", "Prints the SQL that sets them up, for psql; run again it does no harm."})
    int sql(
            @Option(
                            names = "--zone",
                            paramLabel = "ZONE",
                            defaultValue = "Asia/Shanghai",
                            description = "The zone of the city's windows, the application's setting zone"
                                    + " (default: ${DEFAULT-VALUE}).")
                    ZoneId zone) {
        System.out.print(TableScripts.sql(zone));
        return 0;
    }
}
