package org.minyi.workbench.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Refused records in words for a terminal. */
final class RejectLines {

    private RejectLines() {}

    /** A page of them, what they were refused for first. */
    static String of(JsonNode page) {
        if (page.path("total").asLong() == 0) {
            return "没有符合条件的拒收记录。 There are no such rejects.";
        }
        var lines = new ArrayList<String>();
        lines.add("拒收 refused: " + text(page, "total"));
        lines.add("按原因 by reason");
        lines.addAll(counts(page.path("reasons")));
        lines.add("按主题或文件 by topic or file");
        lines.addAll(counts(page.path("topics")));
        lines.add("");
        lines.addAll(Rows.of(StreamSupport.stream(page.path("rows").spliterator(), false)
                .map(RejectLines::cells)
                .toList()));
        lines.add(foot(page));
        return String.join("\n", lines);
    }

    /** The whole of one. */
    static String ofOne(JsonNode reject) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("编号 id", text(reject, "id")));
        rows.add(List.of("拒收时间 refused at", text(reject, "refusedAt")));
        rows.add(List.of("来自 from", from(reject)));
        rows.add(List.of("到达时间 arrived at", text(reject, "arrivedAt")));
        rows.add(List.of("数据来源 source", text(reject, "source")));
        rows.add(List.of("原因 reason", text(reject, "reason")));
        rows.add(List.of("字段 field", text(reject, "field")));
        rows.add(List.of("说明 message", text(reject, "message")));
        rows.add(List.of("键 key", text(reject, reject.path("key").isNull() ? "keyBytes" : "key")));
        rows.removeIf(row -> row.get(1).isEmpty());
        return String.join("\n", Rows.of(rows)) + "\n" + content(reject);
    }

    private static String content(JsonNode reject) {
        if (!reject.path("event").isNull()) {
            return "事件 event\n" + reject.path("event").toPrettyString();
        }
        if (reject.path("withheld").asBoolean()) {
            return "原文可能含号码与姓名，加 --row 显示。 The row may hold numbers and names: --row shows it.";
        }
        if (reject.path("bytes").isNull()) {
            return "没有内容。 It has no value.";
        }
        var bytes = bytes(reject);
        try {
            return "原文 text\n"
                    + StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString()
                            .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "�");
        } catch (CharacterCodingException noText) {
            return "字节 bytes (Base64)\n" + text(reject, "bytes");
        }
    }

    private static byte[] bytes(JsonNode reject) {
        try {
            return reject.path("bytes").binaryValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> counts(JsonNode counts) {
        return Rows.of(counts.properties().stream()
                .map(count -> List.of("  " + count.getKey(), count.getValue().asText()))
                .toList());
    }

    private static List<String> cells(JsonNode row) {
        return List.of(
                text(row, "id"),
                text(row, "refusedAt"),
                text(row, "reason"),
                text(row, "field"),
                text(row, "source"),
                from(row),
                text(row, "message"));
    }

    private static String from(JsonNode row) {
        return row.path("partition").asInt() < 0
                ? text(row, "topic")
                        + (text(row, "topic").startsWith("http:") ? " item " : " line ")
                        + text(row, "offset")
                : text(row, "topic") + "-" + text(row, "partition") + "@" + text(row, "offset");
    }

    private static String foot(JsonNode page) {
        var foot = "第%1$s页，共%2$s页 page %1$s of %2$s".formatted(text(page, "page"), text(page, "pages"));
        return page.path("listed").asLong() == page.path("total").asLong()
                ? foot
                : foot
                        + "; 仅列出最新的%1$s条，更早的用 --until 查询 only the newest %1$s are listed: --until T lists those before"
                                .formatted(text(page, "listed"));
    }

    /** What a field says; empty where it is null. */
    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }
}
