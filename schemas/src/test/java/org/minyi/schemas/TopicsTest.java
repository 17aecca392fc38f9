package org.minyi.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicsTest {
    @Test
    void areTheOnesOthersSubscribeTo() {
        assertThat(Topics.all())
                .extracting(topic -> topic.name() + " " + topic.valueType().getSimpleName() + " " + topic.kind() + " "
                        + topic.partitions() + " " + topic.writer().text())
                .containsExactly(
                        "hotline.internal.calls.v1 CallEvent FACTS 8 sources",
                        "hotline.internal.tickets.v1 TicketEvent FACTS 8 sources",
                        "hotline.internal.queue.v1 QueueStatus COMPACTED 1 sources",
                        "ratings.internal.ratings.v1 RatingEvent FACTS 8 sources",
                        "window.internal.services.v1 ServiceEvent FACTS 8 sources",
                        "activities.internal.sessions.v1 SessionEvent FACTS 8 sources",
                        "reference.public.departments.v1 Department COMPACTED 1 sources",
                        "reference.public.years.v1 YearState COMPACTED 1 minyi",
                        "metrics.public.catalogue.v1 MetricDefinition COMPACTED 1 minyi",
                        "metrics.public.cells.v1 MetricCell COMPACTED 8 minyi",
                        "hotline.public.ticket-state.v1 TicketState COMPACTED 8 minyi",
                        "ratings.public.bad-ratings.v1 BadRating COMPACTED 1 minyi",
                        "notice.public.alerts.v1 Alert COMPACTED 1 minyi",
                        "report.public.annual.v1 AnnualReport FACTS 1 minyi",
                        "minyi.internal.rejects.v1 Reject FACTS 1 minyi");
    }

    @Test
    void factsAreKeptForEverAndStampedOnArrival() {
        assertThat(Topics.RATINGS.configs())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1")
                .containsEntry("retention.bytes", "-1")
                .containsEntry("message.timestamp.type", "LogAppendTime");
    }

    @Test
    void statesKeepTheLatestOfEachKeyAndSayForAMonthWhatWasTakenOff() {
        assertThat(Topics.CELLS.configs())
                .containsOnly(
                        Map.entry("cleanup.policy", "compact"),
                        Map.entry("delete.retention.ms", "" + 30L * 24 * 3_600 * 1_000));
    }

    @Test
    void rejectsKeepTheirKeysAsBytes() {
        assertThat(Topics.REJECTS.keyType()).isEqualTo(byte[].class);
        assertThat(Topics.all().stream().filter(topic -> topic != Topics.REJECTS))
                .allMatch(topic -> topic.keyType() == String.class);
    }

    @Test
    void areCreatedAsTheyAreDeclared() {
        var created = Topics.RATINGS.newTopic((short) 3);

        assertThat(created.name()).isEqualTo("ratings.internal.ratings.v1");
        assertThat(created.numPartitions()).isEqualTo(8);
        assertThat(created.replicationFactor()).isEqualTo((short) 3);
        assertThat(created.configs()).isEqualTo(Topics.RATINGS.configs());
    }

    @Test
    void areAllInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(Topics.all()).allSatisfy(topic -> assertThat(readme).contains(row(topic)));
    }

    private static String row(Topic<?, ?> topic) {
        String kind = topic.kind().name().toLowerCase(Locale.ROOT);
        String value = topic.valueType().getSimpleName();
        return "| `" + topic.name() + "` | [" + value + "](src/main/avro/" + value + ".avsc) | " + kind + " | "
                + topic.partitions() + " |";
    }

    @Test
    void sayWhetherOthersMaySubscribe() {
        List<Topic<?, ?>> internal =
                Topics.all().stream().filter(topic -> !topic.isPublic()).toList();

        assertThat(internal).allMatch(topic -> topic.name().contains(".internal."));
        assertThat(Topics.CELLS.isPublic()).isTrue();
    }
}
