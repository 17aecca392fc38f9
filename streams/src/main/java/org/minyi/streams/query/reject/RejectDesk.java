package org.minyi.streams.query.reject;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.minyi.streams.contract.Refusal;
import org.minyi.streams.query.http.Paging;
import org.minyi.streams.query.topics.KafkaClients;

/** Lists and shows what was refused, and sends it again: as it was, or corrected. Each time it is a new arrival. */
public final class RejectDesk {

    private final RejectTopic rejects;
    private final KafkaClients clients;
    private final Correcting correcting;

    /** Reads that topic and writes through these clients. */
    public RejectDesk(RejectTopic rejects, KafkaClients clients, Correcting correcting) {
        this.rejects = rejects;
        this.clients = clients;
        this.correcting = correcting;
    }

    /**
     * A refused record that was sent again.
     *
     * @param standsAt where it stands now: {@code topic-partition@offset}
     */
    record Sent(RejectId id, String standsAt) {}

    /**
     * Some of many that were sent again.
     *
     * @param sent how many
     * @param ofFiles how many of these were not, because they are rows of files
     * @param next where to go on; null when all are done
     */
    record SentOn(int sent, long ofFiles, RejectId next) {}

    RejectPage list(RejectQuestion question, Paging paging) {
        var list = new RejectList(paging);
        rejects.read(question.until(), refused -> {
            if (question.isAbout(refused)) {
                list.take(refused);
            }
        });
        return list.page();
    }

    /** @param withRow whether the row of a file is shown too, which may hold numbers and names */
    RejectDetail show(RejectId id, boolean withRow) {
        var refused = rejects.find(id);
        return RejectDetail.of(refused, correcting.event(Refusal.original(refused.kept())), withRow);
    }

    /** Sends it as it was, to where it was. */
    Sent replay(RejectId id) {
        return send(id, rejects.find(id).original());
    }

    /** Sends in its place the corrected event of that line. */
    Sent replay(RejectId id, String line) {
        rejects.find(id);
        var corrected = correcting.judged(line);
        return send(id, new ProducerRecord<>(corrected.topic(), corrected.key(), corrected.value()));
    }

    /** Sends the next of those that are asked about as they were, from that place on. */
    SentOn replayNext(RejectQuestion question, RejectId from) {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        var ofFiles = new AtomicLong();
        var next = rejects.readOn(from, question.until(), refused -> {
            if (!question.isAbout(refused)) {
                return;
            }
            if (refused.isOfFile()) {
                ofFiles.incrementAndGet();
            } else {
                records.add(refused.original());
            }
        });
        clients.write(records);
        return new SentOn(records.size(), ofFiles.get(), next.orElse(null));
    }

    private Sent send(RejectId id, ProducerRecord<byte[], byte[]> record) {
        return new Sent(id, clients.write(List.of(record)).get(0).toString());
    }
}
