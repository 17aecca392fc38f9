package org.minyi.streams.query.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.minyi.streams.query.problem.ProblemKind;
import org.minyi.streams.query.problem.RefusedRequestException;

/** The forms in which lists are answered: whichever {@code format=} names, else the one that {@code Accept} likes best. */
public enum AnswerFormat {
    JSON("application/json"),
    CSV("text/csv");

    private static final String ALL = String.join(", ", JSON.type, CSV.type);

    private final String type;

    AnswerFormat(String type) {
        this.type = type;
    }

    /**
     * The form that is wanted; JSON where nothing else is liked better.
     *
     * @throws RefusedRequestException when it is neither
     */
    public static AnswerFormat of(Context context) {
        context.header("Vary", "Accept");
        var named = Parameters.text(context, "format");
        return named.isEmpty() ? accepted(context.header("Accept")) : named(named);
    }

    /** Answers with the list in this form; of the two only that one is drawn up. */
    public Object of(Supplier<Object> json, Supplier<Sheet> sheet) {
        return this == CSV ? sheet.get().document() : json.get();
    }

    private static AnswerFormat named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "没有“%1$s”这种格式。 '%1$s' is no format of lists: write json or csv".formatted(name)));
    }

    /** The one with the highest weight by the range that names it most precisely. */
    static AnswerFormat accepted(String header) {
        if (header == null || header.isBlank()) {
            return JSON;
        }
        var ranges = Arrays.stream(header.split(",")).map(MediaRange::parse).toList();
        return Arrays.stream(values())
                .filter(format -> format.weight(ranges) > 0)
                // Of equals the first is the greatest, because the order is turned round.
                .min(Comparator.comparingDouble(format -> -format.weight(ranges)))
                .orElseThrow(() -> new RefusedRequestException(
                        ProblemKind.NOT_ACCEPTABLE,
                        "只能以 %1$s 回答。 This is answered as %1$s, and not as %2$s".formatted(ALL, header)));
    }

    private double weight(List<MediaRange> ranges) {
        return ranges.stream()
                .filter(range -> range.covers(type))
                .max(Comparator.comparingInt(MediaRange::precision))
                .map(MediaRange::weight)
                .orElse(0.0);
    }
}
