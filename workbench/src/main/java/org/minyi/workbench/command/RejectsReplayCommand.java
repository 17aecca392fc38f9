package org.minyi.workbench.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.minyi.workbench.desk.Api;
import org.minyi.workbench.desk.ApiException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends refused records again; each is a new arrival, and what is still wrong is refused again. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "重新受理：按编号或按原因原样重发，或以改正后的事件代替。仍不合格的会再次拒收。",
            "Sends them again as they were, by id or by reason, or a corrected event instead of one. What is still wrong"
                    + " is refused again."
        })
final class RejectsReplayCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    @Spec
    private CommandSpec spec;

    @Mixin
    private UrlOption url;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Their ids, from the list.")
    private List<String> ids = List.of();

    @Option(
            names = "--with",
            paramLabel = "FILE",
            description = "Instead of the one of that id this event, corrected, in the public JSON form; - is standard"
                    + " input. rejects show ID --event writes what to begin with.")
    private Path corrected;

    @Mixin
    private RejectFilter filter;

    @Override
    public Integer call() {
        requireOneWay();
        if (ids.isEmpty()) {
            replayAll();
            return 0;
        }
        if (corrected != null) {
            replay(ids.get(0), text());
            return 0;
        }
        return ids.stream().filter(this::fails).count() == 0 ? 0 : 1;
    }

    private void requireOneWay() {
        if (ids.isEmpty() ? !filter.saysWhy() : !filter.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "请给出编号，或用 --reason 指明原因。 Say which: their ids, or --reason R for all that were refused for it.");
        }
        if (corrected != null && ids.size() != 1) {
            throw new ParameterException(
                    spec.commandLine(), "--with 只对应一个编号。 --with stands for one record: name one ID.");
        }
    }

    /** Whether one of several cannot be sent again; the others are. */
    private boolean fails(String id) {
        try {
            replay(id, "");
            return false;
        } catch (ApiException e) {
            spec.commandLine().getErr().println(id + ": " + e.getMessage());
            return true;
        }
    }

    private void replay(String id, String event) {
        var sent = url.api().post("/api/v1/rejects/" + Query.encoded(id) + "/replay", event);
        System.out.println(id + "  已重发 sent again: " + sent.path("standsAt").asText());
    }

    private void replayAll() {
        var api = url.api();
        var found = api.json("/api/v1/rejects?" + filter.query());
        if (found.path("rows").isEmpty()) {
            System.out.println(RejectLines.of(found));
            return;
        }
        var newest = found.path("rows").get(0).path("refusedAt").asText();
        replayAll(api, found.path("total").asLong(), newest);
    }

    /** What is refused again on the way is later than the newest, and not sent once more. */
    private void replayAll(Api api, long count, String newest) {
        long sent = 0;
        long ofFiles = 0;
        try (var progress = ProgressLine.of("重发 replaying", count)) {
            for (var next = ""; next != null; ) {
                var answer = api.post("/api/v1/rejects/replay?" + filter.query() + "&until=" + Query.encoded(newest)
                        + "&from=" + next);
                sent += answer.path("sent").asLong();
                ofFiles += answer.path("ofFiles").asLong();
                next = answer.path("next").asText(null);
                progress.at(sent + ofFiles);
            }
        }
        System.out.println("已重发 sent again: " + sent);
        if (ofFiles > 0) {
            System.out.println("来自文件，请改正后重新 load from files, to be corrected and loaded again: " + ofFiles);
        }
    }

    private String text() {
        try {
            var text = corrected.toString().equals(STANDARD_INPUT)
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(corrected);
            if (text.isBlank()) {
                throw new IllegalArgumentException(corrected + " 没有内容。 " + corrected + " holds no event");
            }
            return text;
        } catch (IOException e) {
            throw new IllegalArgumentException(corrected + " 无法读取。 " + corrected + " cannot be read (" + e + ")", e);
        }
    }
}
