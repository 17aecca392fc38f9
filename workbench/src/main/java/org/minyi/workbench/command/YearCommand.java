package org.minyi.workbench.command;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Closes years, opens them again, and lists those that ever were closed. */
@Command(
        name = "year",
        mixinStandardHelpOptions = true,
        description = {
            "年度关账与重开：关账后，该年度工单、评价、来电的迟到事件一律拒收（可列出）；重开时重新受理。",
            "Closes a year: whatever comes later about its tickets, ratings and calls is refused and kept. Reopening lets it in."
        })
public final class YearCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list, close YEAR or reopen YEAR.");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = {"列出关过账的年度。", "Lists the years that were ever closed."})
    int list(@Mixin UrlOption url) {
        var years = url.api().json("/api/v1/years");
        if (years.isEmpty()) {
            System.out.println("没有关账的年度。 No year is closed.");
        }
        years.forEach(YearCommand::print);
        return 0;
    }

    @Command(
            name = "close",
            mixinStandardHelpOptions = true,
            description = {"关账。", "Closes a past year."})
    int close(@Mixin UrlOption url, @Parameters(paramLabel = "YEAR", description = "The year.") int year) {
        print(url.api().post("/api/v1/years/" + year + "/close"));
        return 0;
    }

    @Command(
            name = "reopen",
            mixinStandardHelpOptions = true,
            description = {"重开，并重新受理关账期间拒收的事件。", "Opens a closed year again and sends in what it kept out."})
    int reopen(@Mixin UrlOption url, @Parameters(paramLabel = "YEAR", description = "The year.") int year) {
        print(url.api().post("/api/v1/years/" + year + "/reopen"));
        return 0;
    }

    private static void print(JsonNode year) {
        boolean closed = year.path("closed").asBoolean();
        var again = year.path("sentAgain");
        System.out.println(year.path("year").asText() + "  " + (closed ? "已关账 closed" : "未关账 open") + "  "
                + year.path("since").asText()
                + (again.isNull() ? "" : "  重新受理 sent in again: " + again.asLong()));
    }
}
