package org.minyi.streams;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Contribution;
import org.minyi.streams.contract.Demand;
import org.minyi.streams.fold.DemandsCodec;
import org.minyi.streams.fold.Matter;
import org.minyi.streams.fold.RepeatFold;
import org.minyi.streams.measure.Differences;
import org.minyi.streams.measure.RepeatMeasuring;

/** Looks for repeats as the steps do, without Kafka: demands in, differences out. */
final class PlainRepeats {

    private final LocalWindows windows = new LocalWindows(PlainFlow.ZONE);
    private final Differences<Demand> differences = new Differences<>(new RepeatMeasuring(windows), windows);
    private final DemandsCodec codec = new DemandsCodec();
    private final Map<String, byte[]> weeks = new HashMap<>();
    private final RepeatFold fold = new RepeatFold(PlainFlow.FLOWS.repeats(), this::week, this::keep);
    private final Consumer<Contribution> out;

    /** Looks for repeats and hands over what each of them adds and takes. */
    PlainRepeats(Consumer<Contribution> out) {
        this.out = out;
    }

    /** Takes in what changed in a matter. */
    void take(Matter.Move move) {
        fold.take(move).stream()
                .flatMap(change -> differences.of(change).stream())
                .flatMap(shared -> shared.contributions().stream())
                .forEach(out);
    }

    /** Between two demands a week is bytes, as it is between two commits. */
    private Optional<List<Demand>> week(String name) {
        return Optional.ofNullable(weeks.get(name)).map(codec::decode);
    }

    private void keep(String name, List<Demand> demands) {
        weeks.put(name, codec.encode(demands));
    }
}
