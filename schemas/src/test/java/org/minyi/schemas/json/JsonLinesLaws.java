package org.minyi.schemas.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.minyi.schemas.Topic;

class JsonLinesLaws {
    private static final JsonLines LINES = new JsonLines();

    @Property(tries = 2000)
    void givesBackEveryRecordUnderItsOwnKeyOrAnother(
            @ForAll("topics") Topic<?, ?> topic, @ForAll long seed, @ForAll("keys") byte[] key) throws Exception {
        var event = new RandomRecords(seed).of(topic.valueSchema());

        thereAndBack(Line.OfEvent.of(topic, event));
        thereAndBack(new Line.OfEvent(topic, key, event));
    }

    @Property(tries = 500)
    void givesBackAnyBytes(
            @ForAll("topics") Topic<?, ?> topic, @ForAll("keys") byte[] key, @ForAll("keys") byte[] value)
            throws Exception {
        thereAndBack(new Line.OfBytes(topic, key, value));
    }

    private static void thereAndBack(Line line) throws MalformedLineException {
        var text = LINES.write(line);

        assertThat(text).doesNotContain("\n");
        assertThat(LINES.read(text)).usingRecursiveComparison().isEqualTo(line);
    }

    @Provide
    Arbitrary<Topic<?, ?>> topics() {
        return Arbitraries.of(OwnKey.BY_TOPIC.values()).map(OwnKey::topic);
    }

    @Provide
    Arbitrary<byte[]> keys() {
        var bytes = Arbitraries.bytes().array(byte[].class).ofMaxSize(40);
        var texts = Arbitraries.strings().ascii().map(text -> text.getBytes(StandardCharsets.UTF_8));
        return Arbitraries.oneOf(bytes, texts).injectNull(0.1);
    }
}
