package org.minyi.streams.query.intake;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.minyi.streams.query.door.EventKind;
import org.minyi.streams.query.door.Visitor;
import org.minyi.streams.query.intake.Answer.Told;

/** Takes events: judged, sent, and answered for once Kafka has them, those refused too. */
public final class Intake implements AutoCloseable {

    private final Reception reception;
    private final IntakeOutlet outlet;
    private final IntakeMeter meter;

    /**
     * Takes events by these settings.
     *
     * @throws org.minyi.schemas.personal.UnusableKeysException when the key file cannot be used
     */
    public Intake(
            IntakeSettings settings,
            Judging judging,
            Supplier<Producer<byte[], byte[]>> producers,
            IntakeMeter meter,
            InstantSource clock) {
        var personal = new Personal(settings.keyFile().map(file -> file.tokenizer()));
        this.reception = new Reception(judging, personal, clock);
        this.outlet = new IntakeOutlet(producers, settings.unacknowledged(), settings.patience());
        this.meter = meter;
    }

    /** @throws org.minyi.streams.query.problem.RefusedRequestException if Kafka does not take them in time */
    Answer take(EventKind kind, Visitor sender, List<Item> items) {
        var records = new ArrayList<Outgoing>(items.size());
        var told = new ArrayList<Told>(items.size());
        for (var item : items) {
            var received = reception.receive(kind, sender, item);
            records.add(received.record());
            told.add(received.told());
        }
        outlet.send(records);
        var answer = Answer.of(told);
        meter.count(kind, answer.accepted(), answer.refused());
        return answer;
    }

    @Override
    public void close() {
        outlet.close();
    }
}
