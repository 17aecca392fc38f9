package org.minyi.streams;

import java.util.Optional;
import java.util.function.LongConsumer;
import org.minyi.schemas.AnnualReport;
import org.minyi.schemas.Topics;
import org.minyi.streams.clock.AsOf;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.measure.Catalogue;
import org.minyi.streams.query.recount.Need;
import org.minyi.streams.query.topics.FactOffsets;
import org.minyi.streams.query.topics.FactReader;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.TopicTable;
import org.minyi.streams.query.year.ReportTopic;
import org.minyi.streams.report.Recheck;
import org.minyi.streams.report.Revisions;

/** Recomputes published reports from exactly the facts that each was made of. */
public final class RevisionCheck {

    private final FeedbackConfig config;
    private final KafkaClients clients;
    private final Formats formats;

    /** Checks what was published in the cluster of that configuration. */
    public RevisionCheck(FeedbackConfig config) {
        this.config = config;
        this.clients = new KafkaClients(config.kafka());
        this.formats = Formats.of(config);
    }

    /** That revision, if it was published. */
    public Optional<AnnualReport> find(int year, String profile, int revision) {
        return new ReportTopic(clients, config.applicationId(), formats.serde(Topics.ANNUAL_REPORTS))
                .find(year, profile, revision);
    }

    /** How many records will be read. */
    public static long toRead(AnnualReport revision) {
        return FactReader.toRead(FactOffsets.named(revision.getOffsets()));
    }

    /** Whether these settings are the rules that it was computed by; by others it may come out otherwise. */
    public boolean isByTheseRules(AnnualReport revision) {
        return revision.getRulebook().equals(Rulebook.of(config).fingerprint());
    }

    /** Recomputes every number of it, by the roster of today. */
    public Recheck.Found recompute(AnnualReport revision, LongConsumer read) {
        var windows = new LocalWindows(config.zone());
        var departments = new TopicTable<>(clients, Topics.DEPARTMENTS.name(), formats.serde(Topics.DEPARTMENTS))
                .readable()
                .values();
        var asOf = AsOf.parse(revision.getAsOfText(), config.zone());
        var report = Revisions.report(revision);
        var need = new Need(windows, () -> departments, asOf);
        Recheck.of(report, Catalogue.METRICS, need);
        var board = new Recounter(clients, formats, config, () -> departments)
                .board(asOf, need.wanted(), FactOffsets.named(revision.getOffsets()), read);
        return Recheck.of(report, Catalogue.METRICS, board);
    }
}
