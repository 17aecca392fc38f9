package org.minyi.workbench.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.minyi.workbench.desk.Api;

/** Times the answers to random questions, one figure a request, one request after the other. */
public final class QueryBench {

    private final Api api;
    private final Questions questions;

    /** Asks the Minyi that answers there about a year. */
    public QueryBench(Api api, int year, long seed) {
        this.api = api;
        this.questions = new Questions(api, year, seed);
    }

    /** Asks so many questions that are not timed. */
    public void warmUp(int requests) {
        for (int i = 0; i < requests; i++) {
            api.bytes(questions.next().path());
        }
    }

    /**
     * Asks so many questions.
     *
     * @param progress hears how many have been answered
     */
    public QueryFigures run(int requests, LongConsumer progress) {
        var asked = Stream.generate(questions::next).limit(requests).toList();
        var nanos = new long[requests];
        for (int i = 0; i < requests; i++) {
            var path = asked.get(i).path();
            long begun = System.nanoTime();
            api.bytes(path);
            nanos[i] = System.nanoTime() - begun;
            progress.accept(i + 1);
        }
        return new QueryFigures(
                new Latencies(nanos),
                by(Questions.Question::length, asked, nanos),
                by(Questions.Question::metric, asked, nanos));
    }

    private static Map<String, Latencies> by(
            Function<Questions.Question, String> part, List<Questions.Question> asked, long[] nanos) {
        var places = IntStream.range(0, nanos.length)
                .boxed()
                .collect(Collectors.groupingBy(i -> part.apply(asked.get(i)), TreeMap::new, Collectors.toList()));
        var latencies = new LinkedHashMap<String, Latencies>();
        places.forEach((name, at) -> latencies.put(
                name, new Latencies(at.stream().mapToLong(i -> nanos[i]).toArray())));
        return latencies;
    }
}
