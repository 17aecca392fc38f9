package org.minyi.workbench.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The questions of the document, in order, each as its SQL. */
public record TenQuestions(List<String> sql) {

    private static final Path DOCUMENT = Path.of("..", "connectors", "docs", "ten-questions.md");
    private static final Pattern BLOCK = Pattern.compile("## (\\d+)\\. [^\\n]+\\n.*?```sql\\n(.*?)```", Pattern.DOTALL);

    /** As the document has them. */
    public static TenQuestions read() {
        try {
            return new TenQuestions(BLOCK.matcher(Files.readString(DOCUMENT))
                    .results()
                    .map(block -> block.group(2))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The SQL of the first, the second, … */
    public String of(int number) {
        return sql.get(number - 1);
    }
}
