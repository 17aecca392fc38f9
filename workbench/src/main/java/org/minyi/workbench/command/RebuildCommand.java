package org.minyi.workbench.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minyi.streams.Rebuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks at what is built up beside the application in force, and puts it in force. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "按新规则重建：查看进度、比对差异、切换，也可切换回来。",
            "What `run --rebuild` builds up beside the application in force: how far it has come, how its figures differ, and"
                    + " the switch, there and back."
        })
public final class RebuildCommand implements Runnable {

    private static final int MOST_SHOWN = 40;

    @Spec
    private CommandSpec spec;

    /** Which of those beside the one in force is meant. */
    static final class Which {

        @Option(names = "--to", paramLabel = "ID", description = "Which one; needed where there are several.")
        private String id;

        Rebuild.Application of(Rebuild rebuild) {
            return rebuild.beside(Optional.ofNullable(id));
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: status, compare or switch.");
    }

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description = {"列出各应用及其进度。", "Lists the applications, by which rules each counts and how far it has come."})
    int status(@Mixin ClusterOptions options) throws IOException {
        Rows.of(Stream.concat(
                                Stream.of(List.of("application", "rules", "behind", "")),
                                new Rebuild(options.settings())
                                        .applications().stream().map(RebuildCommand::row))
                        .toList())
                .forEach(System.out::println);
        return 0;
    }

    @Command(
            name = "compare",
            mixinStandardHelpOptions = true,
            description = {
                "比对重建结果与现行结果；有差异则退出码为 1。",
                "Compares every cell of what was rebuilt with the public one; exits 1 if any differs."
            })
    int compare(@Mixin ClusterOptions options, @Mixin Which which) throws IOException {
        var rebuild = new Rebuild(options.settings());
        var other = which.of(rebuild);
        var comparison = rebuild.compare(other);
        System.out.printf(
                "%s: 共%d格，%d格不同 of %d cells %d differ%n",
                other.id(), comparison.cells(), comparison.others(), comparison.cells(), comparison.others());
        comparison.city().stream()
                .limit(MOST_SHOWN)
                .forEach(line -> System.out.printf(
                        "  %s  %-40s %,d → %,d%n", line.year(), line.measure(), line.now(), line.then()));
        if (other.behind() > 0) {
            System.out.printf("尚有%d条未读 %d facts are still to be read%n", other.behind(), other.behind());
        }
        return comparison.others() == 0 ? 0 : 1;
    }

    @Command(
            name = "switch",
            mixinStandardHelpOptions = true,
            description = {
                "切换：现行应用停止，重建的应用接管公开主题；再次执行即可切回。",
                "Has what was rebuilt take over the public topics, all at once; the former application ends. To go back, start"
                        + " that with --rebuild and switch once more."
            })
    int change(@Mixin ClusterOptions options, @Mixin Which which) throws IOException {
        var rebuild = new Rebuild(options.settings());
        var other = which.of(rebuild);
        System.err.println("Waiting until " + other.id() + " has taken over ...");
        rebuild.putInForce(other);
        System.out.println(other.id() + " 已接管。 It is in force.");
        return 0;
    }

    private static List<String> row(Rebuild.Application each) {
        return List.of(
                each.id(),
                each.rulebook(),
                Long.toString(each.behind()),
                each.isInForce() ? "现行 in force" : each.isNext() ? "接管中 takes over" : "");
    }
}
