package org.minyi.streams.query.year;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serde;
import org.minyi.schemas.AnnualReport;
import org.minyi.schemas.Topics;
import org.minyi.streams.query.topics.FactLog;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.Offsets;
import org.minyi.streams.query.topics.Transaction;

/** The reports that were published: each revision is written once and never changes. */
public final class ReportTopic {

    private final KafkaClients clients;
    private final String applicationId;
    private final Serde<AnnualReport> serde;

    /** The published reports of that application. */
    public ReportTopic(KafkaClients clients, String applicationId, Serde<AnnualReport> serde) {
        this.clients = clients;
        this.applicationId = applicationId;
        this.serde = serde;
    }

    /** Every revision of a year's report by that profile, in order. */
    public List<AnnualReport> revisions(int year, String profile) {
        var name = Topics.ANNUAL_REPORTS.name();
        var revisions = new ArrayList<AnnualReport>();
        try (var offsets = new Offsets(clients.admin());
                var log = new FactLog(clients)) {
            offsets.endsOfAll(offsets.partitions(name))
                    .forEach((partition, end) -> log.read(partition, end, row -> {
                        var report = serde.deserializer().deserialize(name, row.value());
                        if (report.getYear() == year && report.getProfile().equals(profile)) {
                            revisions.add(report);
                        }
                    }));
        }
        return List.copyOf(revisions);
    }

    /** That revision, if it was published. */
    public Optional<AnnualReport> find(int year, String profile, int revision) {
        return revisions(year, profile).stream()
                .filter(report -> report.getRevision() == revision)
                .findFirst();
    }

    /** The last of some revisions, unless there is none. */
    public static Optional<AnnualReport> last(List<AnnualReport> revisions) {
        return revisions.isEmpty() ? Optional.empty() : Optional.of(revisions.get(revisions.size() - 1));
    }

    /**
     * Writes the next revision, and answers when it stands.
     *
     * @throws IllegalArgumentException when a revision of that number stands already: somebody else was faster
     */
    public void add(AnnualReport report) {
        try (var transaction = new Transaction(clients, applicationId + "-reports")) {
            int next = revisions(report.getYear(), report.getProfile()).size() + 1;
            if (report.getRevision() != next) {
                throw new IllegalArgumentException("第" + report.getRevision() + "版刚由他人发布，请重试。 Revision "
                        + report.getRevision() + " has just been published by somebody else: publish again");
            }
            var key = "%d-%s-%d".formatted(report.getYear(), report.getProfile(), report.getRevision());
            var name = Topics.ANNUAL_REPORTS.name();
            transaction.send(new ProducerRecord<>(
                    name,
                    key.getBytes(StandardCharsets.UTF_8),
                    serde.serializer().serialize(name, report)));
            transaction.commit();
        }
    }
}
