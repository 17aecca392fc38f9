package org.minyi.streams.query.year;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.minyi.schemas.Reject;
import org.minyi.schemas.YearState;
import org.minyi.streams.contract.ClosedYears;
import org.minyi.streams.contract.YearMark;
import org.minyi.streams.query.problem.NotReadyException;
import org.minyi.streams.query.reject.RejectTopic;
import org.minyi.streams.query.topics.FactOffsets;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.Offsets;

/**
 * Closes years and opens them again. A reopened year lets in what comes from then on; once the stream has passed the marks,
 * whatever was kept out until then is known, and is sent in again.
 */
public final class YearBook {

    private final YearTopic topic;
    private final KafkaClients clients;
    private final String applicationId;
    private final RejectTopic rejects;
    private final ZoneId zone;
    private final InstantSource clock;

    /** Keeps the years of that application's facts in that zone. */
    public YearBook(
            YearTopic topic,
            KafkaClients clients,
            String applicationId,
            RejectTopic rejects,
            ZoneId zone,
            InstantSource clock) {
        this.topic = topic;
        this.clients = clients;
        this.applicationId = applicationId;
        this.rejects = rejects;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * How a year stands.
     *
     * @param sentAgain how many records that were kept out have been sent in again; null until that is done
     */
    public record Year(int year, boolean closed, Instant since, Long sentAgain) {}

    /** Every year that was ever closed, in order. */
    public List<Year> years() {
        return topic.states().values().stream().map(YearBook::told).toList();
    }

    /**
     * Closes a year.
     *
     * @throws IllegalArgumentException when it is not over, or closed already
     */
    public synchronized Year close(int year) {
        if (year >= clock.instant().atZone(zone).getYear()) {
            throw new IllegalArgumentException(
                    year + "年尚未结束，不能关账。 " + year + " is not over: only a past year can be closed");
        }
        try (var turn = topic.begin()) {
            if (turn.state(year).filter(YearState::getClosed).isPresent()) {
                throw new IllegalArgumentException(year + "年已关账。 " + year + " is closed already");
            }
            var stands = turn.mark(new YearMark(year, true));
            return told(turn.commit(new YearState(year, true, clock.instant(), stands, Map.of(), null)));
        }
    }

    /**
     * Opens a closed year again, and sends in what it kept out as soon as that is known.
     *
     * @throws IllegalArgumentException when it is not closed
     * @throws NotReadyException when the stream has not passed the marks yet: to be asked again
     */
    public synchronized Year reopen(int year) {
        var open = opened(year);
        requirePassed(open);
        var kept = keptOut(open);
        try (var turn = topic.begin()) {
            kept.forEach(turn::send);
            return told(turn.commit(
                    YearState.newBuilder(open).setSentAgain((long) kept.size()).build()));
        }
    }

    /** The state of a year that is open again, but for what it had kept out. */
    private YearState opened(int year) {
        try (var turn = topic.begin()) {
            var state = turn.state(year);
            if (state.isEmpty() || state.get().getSentAgain() != null) {
                throw new IllegalArgumentException(year + "年未关账。 " + year + " is not closed");
            }
            if (!state.get().getClosed()) {
                return state.get();
            }
            var stands = turn.mark(new YearMark(year, false));
            return turn.commit(
                    new YearState(year, false, clock.instant(), state.get().getClosedAt(), stands, null));
        }
    }

    private void requirePassed(YearState open) {
        try (var offsets = new Offsets(clients.admin())) {
            var committed = offsets.committed(applicationId);
            boolean passed = open.getReopenedAt().entrySet().stream()
                    .allMatch(
                            mark -> committed.getOrDefault(FactOffsets.partition(mark.getKey()), 0L) > mark.getValue());
            if (!passed) {
                throw new NotReadyException(
                        open.getYear()
                                + "年已重开；流处理越过标记后，关账期间拒收的事件方可重新受理，请稍后再次执行。 "
                                + open.getYear()
                                + " is open; what it kept out is sent in once the stream has passed the marks: reopen it once more");
            }
        }
    }

    /** What stands between the marks and was refused for them. */
    private List<ProducerRecord<byte[], byte[]>> keptOut(YearState open) {
        var kept = new ArrayList<ProducerRecord<byte[], byte[]>>();
        rejects.readAll(refused -> {
            if (keptOut(refused.kept(), open)) {
                kept.add(refused.original());
            }
        });
        return kept;
    }

    private static boolean keptOut(Reject reject, YearState open) {
        var partition = reject.getTopic() + "-" + reject.getPartition();
        return ClosedYears.keptOut(reject, open.getYear())
                && reject.getOffset() > open.getClosedAt().get(partition)
                && reject.getOffset() < open.getReopenedAt().get(partition);
    }

    private static Year told(YearState state) {
        return new Year(state.getYear(), state.getClosed(), state.getSince(), state.getSentAgain());
    }
}
