package org.minyi.workbench.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what was refused, shows it, and sends it again. */
@Command(
        name = "rejects",
        mixinStandardHelpOptions = true,
        subcommands = RejectsReplayCommand.class,
        description = {
            "拒收的记录：列出、查看、改正并重新受理。",
            "What was refused: lists it with its reasons, shows it, and sends it again, as it was or corrected."
        })
public final class RejectsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list, show ID or replay ID.");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = {"列出拒收的记录及原因，最新的在前，每页100条。", "Lists them with their reasons, the newest first, 100 a page."})
    int list(
            @Mixin UrlOption url,
            @Mixin RejectFilter filter,
            @Option(
                            names = "--until",
                            paramLabel = "T",
                            defaultValue = "",
                            description = "Only those refused no later than this, e.g. 2023-05-01T02:03:04.567Z.")
                    String until,
            @Option(
                            names = "--page",
                            paramLabel = "N",
                            defaultValue = "1",
                            description = "Which page of them (default: ${DEFAULT-VALUE}).")
                    int page) {
        System.out.println(RejectLines.of(url.api()
                .json("/api/v1/rejects?page=" + page + "&until=" + Query.encoded(until) + "&" + filter.query())));
        return 0;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = {"查看一条记录的全部内容，可能含个人信息。", "Shows the whole of one, which may hold personal data."})
    int show(
            @Mixin UrlOption url,
            @Parameters(paramLabel = "ID", description = "Its id, from the list.") String id,
            @Option(
                            names = "--event",
                            description = "Only the event as replay --with takes it, to be corrected in a file.")
                    boolean event,
            @Option(names = "--row", description = "The row of a file too, as it is: it may hold numbers and names.")
                    boolean row) {
        var reject = url.api().json("/api/v1/rejects/" + Query.encoded(id) + "?row=" + row);
        System.out.println(event ? line(reject) : RejectLines.ofOne(reject));
        return 0;
    }

    private static String line(JsonNode reject) {
        if (reject.path("event").isNull()) {
            throw new IllegalArgumentException(
                    "该记录不是可读的事件。 It holds no event that can be read: show it without --event");
        }
        var line = JsonNodeFactory.instance.objectNode();
        line.set("topic", reject.path("topic"));
        line.set("event", reject.path("event"));
        return line.toString();
    }
}
