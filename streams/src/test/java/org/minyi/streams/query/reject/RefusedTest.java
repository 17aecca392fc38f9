package org.minyi.streams.query.reject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minyi.streams.query.reject.SomeRejects.NEW_YEAR;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minyi.schemas.Topics;
import org.minyi.streams.query.problem.UnknownException;

/** One refused record: what is asked about it, what is shown of it, and what is sent again. */
class RefusedTest {

    private static final Refused RATING = SomeRejects.rating(5, "level-out-of-range");
    private static final Refused ROW = SomeRejects.row(6, "impossible-date");

    @Test
    void isFoundByWhatItIs() {
        assertThat(question("", "", "").isAbout(RATING)).isTrue();
        assertThat(question("level-out-of-range", Topics.RATINGS.name(), "hcp").isAbout(RATING))
                .isTrue();
        assertThat(question("undecodable", "", "").isAbout(RATING)).isFalse();
        assertThat(question("", "june.csv", "").isAbout(RATING)).isFalse();
        assertThat(question("", "june.csv", "").isAbout(ROW)).isTrue();
        assertThat(question("", "", "12345").isAbout(RATING)).isFalse();
    }

    @Test
    void isFoundUntilItWasRefused() {
        assertThat(new RejectQuestion("", "", "", NEW_YEAR.plusSeconds(5)).isAbout(RATING))
                .isTrue();
        assertThat(new RejectQuestion("", "", "", NEW_YEAR.plusSeconds(4)).isAbout(RATING))
                .isFalse();
    }

    @Test
    void isSentAgainToItsPartition() {
        assertThat(RATING.original())
                .usingRecursiveComparison()
                .isEqualTo(new ProducerRecord<>(
                        Topics.RATINGS.name(), 3, SomeRejects.utf8("hcp:R1"), SomeRejects.utf8("what it was")));
    }

    @Test
    void aRowOfAFileIsNotSentAgain() {
        assertThatThrownBy(ROW::original)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0-6 is line 7 of the file june.csv")
                .hasMessageContaining("correct the row and load the file again, or give a corrected event");
    }

    @Test
    void isShownWithItsEvent() {
        var event = JsonNodeFactory.instance.objectNode().put("level", 9);

        var shown = json(RejectDetail.of(RATING, Optional.of(event), false));

        assertThat(shown.path("id").asText()).isEqualTo("0-5");
        assertThat(shown.path("partition").asInt()).isEqualTo(3);
        assertThat(shown.path("message").asText()).isEqualTo("why 5");
        assertThat(shown.path("key").asText()).isEqualTo("hcp:R1");
        assertThat(shown.path("event").path("level").asInt()).isEqualTo(9);
        assertThat(shown.path("bytes").isNull()).isTrue();
    }

    @Test
    void isShownWithItsBytesWhereTheyAreNoEvent() {
        var shown = json(RejectDetail.of(ROW, Optional.empty(), true));

        assertThat(shown.path("message").asText()).isEqualTo("why 6");
        assertThat(shown.path("key").isNull()).isTrue();
        assertThat(shown.path("event").isNull()).isTrue();
        assertThat(shown.path("bytes").asText()).isEqualTo("d2hhdCBpdCB3YXM=");
    }

    @Test
    void isShownWithoutTheRowToWhomDoesNotAskForIt() {
        var shown = json(RejectDetail.of(ROW, Optional.empty(), false));

        assertThat(shown.path("withheld").asBoolean()).isTrue();
        assertThat(shown.path("bytes").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "0-", "-1-3", "0-1182x", "0-99999999999999999999"})
    void whatCannotBeAnIdIsUnknown(String text) {
        assertThatThrownBy(() -> RejectId.parse(text)).isInstanceOf(UnknownException.class);
    }

    @Test
    void anIdIsWhereItStands() {
        assertThat(RejectId.parse("3-1182")).isEqualTo(new RejectId(3, 1182));
        assertThat(new RejectId(3, 1182).text()).isEqualTo("3-1182");
    }

    private static RejectQuestion question(String reason, String topic, String source) {
        return new RejectQuestion(reason, topic, source, NEW_YEAR.plusSeconds(3600));
    }

    private static JsonNode json(RejectDetail detail) {
        return new ObjectMapper().registerModule(new JavaTimeModule()).valueToTree(detail);
    }
}
