package org.minyi.workbench.bench.catchup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Event;
import org.minyi.schemas.Topic;
import org.minyi.streams.FeedbackConfig;
import org.minyi.streams.Formats;
import org.minyi.streams.accept.Decoder;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.Offsets;

/** One consumer in one thread that decodes every record and adds up in memory: what there is to gain at most. */
public final class PlainConsumer {

    private static final Duration POLL = Duration.ofMillis(500);

    private PlainConsumer() {}

    /** Reads the workload and writes what it took: {@code PlainConsumer SETTINGS WORKLOAD RESULT}. */
    public static void main(String[] args) throws IOException {
        var config = FeedbackConfig.read(Path.of(args[0]));
        var workload = Workload.valueOf(args[1]);
        LapFile.write(Path.of(args[2]), run(config, workload));
    }

    private static LapFile run(FeedbackConfig config, Workload workload) {
        var clients = new KafkaClients(config.kafka());
        var decoders = decoders(Formats.of(config), workload);
        var counts = new PlainCounts();
        try (var consumer = clients.consumer();
                var offsets = new Offsets(clients.admin())) {
            var ends = workload.ends(offsets);
            long all = ends.values().stream().mapToLong(Long::longValue).sum();
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            var watch = new Stopwatch();
            long read = 0;
            while (read < all) {
                var records = consumer.poll(POLL);
                for (var record : records) {
                    decoders.get(record.topic())
                            .decode(record.value())
                            .ifPresentOrElse(counts::take, counts::takeBroken);
                }
                read += records.count();
                watch.at(read);
            }
            return new LapFile(watch.end(read), counts.types());
        }
    }

    private interface Decoding {
        Optional<Event> decode(byte[] value);
    }

    private static Map<String, Decoding> decoders(Formats formats, Workload workload) {
        var decoders = new HashMap<String, Decoding>();
        workload.topics().forEach(topic -> decoders.put(topic.name(), decoding(formats, topic)));
        return decoders;
    }

    /** What cannot be decoded is passed over. */
    private static <V extends SpecificRecord> Decoding decoding(Formats formats, Topic<String, V> topic) {
        var decoder = formats.decoder(topic);
        return value -> {
            try {
                return Optional.of((Event) decoder.decode(value));
            } catch (Decoder.Undecodable broken) {
                return Optional.empty();
            }
        };
    }
}
