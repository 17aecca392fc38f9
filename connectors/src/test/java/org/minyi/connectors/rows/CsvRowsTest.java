package org.minyi.connectors.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minyi.connectors.UnreadableFileException;

class CsvRowsTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void numbersRowsByTheLineTheyBeginIn() throws IOException {
        var rows = read("id,text\n1,plain\n\n2,\"over\ntwo lines\"\n3,\"a \"\"quoted\"\" word, and a comma\"\n");

        assertThat(rows).extracting(Row::line).containsExactly(2L, 4L, 6L);
        assertThat(texts(rows)).containsExactly("plain", "over\ntwo lines", "a \"quoted\" word, and a comma");
    }

    @Test
    void aQuoteThatNeverClosesCostsItsLineAndNoMore() throws IOException {
        var rows = read("id,text\n1,good\n2,\"never closed\n3,good too\n4,\"quoted\"\n");

        assertThat(rows).extracting(Row::line).containsExactly(2L, 3L, 4L, 5L);
        assertThat(reasons(rows)).containsExactly("", "broken-quotes", "", "");
        assertThat(rows.get(1).original()).asString(StandardCharsets.UTF_8).isEqualTo("2,\"never closed");
    }

    @Test
    void aBrokenQuoteDoesNotSwallowTheRowsUpToTheNextQuote() throws IOException {
        var file = new StringBuilder("id,text\n1,\"never closed\n");
        for (int i = 2; i <= 2000; i++) {
            file.append(i).append(i % 100 == 0 ? ",\"quoted\"\n" : ",plain\n");
        }

        var rows = read(file.toString());

        assertThat(rows).hasSize(2000);
        assertThat(reasons(rows)).containsOnlyOnce("broken-quotes");
    }

    @Test
    void aQuoteWithinAWordIsText() throws IOException {
        assertThat(texts(read("id,text\n1,a 5\" pipe\n2,next\n"))).containsExactly("a 5\" pipe", "next");
    }

    @Test
    void rowsOfTooFewOrTooManyCellsAreKeptAside() throws IOException {
        var rows = read("id,text\n1\n2,a,b\n3,c\n");

        assertThat(reasons(rows)).containsExactly("too-few-cells", "too-many-cells", "");
        assertThat(((Row.Broken) rows.get(1)).refusal().detail()).isEqualTo("the row has 3 cells and the header 2");
        assertThat(rows.get(1).original()).asString(StandardCharsets.UTF_8).isEqualTo("2,a,b");
    }

    @Test
    void aVeryLongLineIsRefusedWithItsBeginning() throws IOException {
        var rows = read("id,text\n1," + "x".repeat(3 * LineReader.LONGEST) + "\n2,next\n");

        assertThat(reasons(rows)).containsExactly("line-too-long", "");
        assertThat(rows.get(0).original()).hasSize(LineReader.KEPT);
    }

    @Test
    void aQuoteThatIsOpenBeforeAVeryLongLineDoesNotTakeItIn() throws IOException {
        var rows = read("id,text\n1,\"open\n" + "x".repeat(2 * LineReader.LONGEST) + "\"\n2,next\n");

        assertThat(reasons(rows)).containsExactly("broken-quotes", "line-too-long", "");
    }

    @Test
    void readsOtherEncodingsAndSeparatorsAndPassesOverTheByteOrderMark() throws IOException {
        var chinese = new TableShape(GB18030, ';', '\'', "");

        var rows = read("编号;内容\n1;'路灯;不亮'\n".getBytes(GB18030), chinese);
        var marked = read("\uFEFFid,text\r\n1,windows\r\n");

        assertThat(((Row.Cells) rows.get(0)).in("内容")).isEqualTo("路灯;不亮");
        assertThat(texts(marked)).containsExactly("windows");
    }

    @Test
    void aLineOfAnotherEncodingIsKeptAsideAsItIs() throws IOException {
        byte[] mixed = concat(
                "id,text\n1,".getBytes(StandardCharsets.UTF_8),
                "路灯".getBytes(GB18030),
                "\n2,next\n".getBytes(StandardCharsets.UTF_8));

        var rows = read(mixed, TableShape.USUAL);

        assertThat(reasons(rows)).containsExactly("undecodable", "");
        assertThat(((Row.Broken) rows.get(0)).refusal().detail()).startsWith("line 2 is not written in UTF-8");
        assertThat(rows.get(0).original()).endsWith("路灯".getBytes(GB18030));
    }

    @Test
    void aFileWithoutAHeaderIsRefused() {
        assertThatThrownBy(() -> read("\n\n"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("the file is empty: its first line must name the columns");
    }

    private static List<Row> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), TableShape.USUAL);
    }

    private static List<Row> read(byte[] bytes, TableShape shape) throws IOException {
        var rows = new ArrayList<Row>();
        try (var reader = new CsvRows(new ByteArrayInputStream(bytes), shape)) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                rows.add(next.get());
            }
        }
        return rows;
    }

    private static List<String> texts(List<Row> rows) {
        return rows.stream().map(row -> ((Row.Cells) row).in("text")).toList();
    }

    private static List<String> reasons(List<Row> rows) {
        return rows.stream()
                .map(row -> row instanceof Row.Broken broken ? broken.refusal().reason() : "")
                .toList();
    }

    private static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
