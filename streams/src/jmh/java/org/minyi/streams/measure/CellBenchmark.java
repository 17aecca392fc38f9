package org.minyi.streams.measure;

import java.util.List;
import org.minyi.streams.PieceBenchmark;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Difference;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Window;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What one more difference costs in the cells: those around it, and each as it is added up and kept. */
public class CellBenchmark extends PieceBenchmark {

    /** How many measures the cell holds. */
    @Param({"4", "40"})
    public int measures;

    private final CountsCodec codec = new CountsCodec();
    private final Counts difference = Counts.oneOf(Measure.RATINGS_TOTAL, Measure.LEDGER_IN);
    private final List<Difference> leaf = List.of(new Difference(new Window("2023-05-01T08:00+08:00"), difference));
    private Counts cell = Counts.ZERO;
    private byte[] bytes;

    /** Fills the cell. */
    @Setup
    public void fill() {
        for (int i = 0; i < measures; i++) {
            cell = cell.plus(Counts.of(Measure.values()[i], 1_000L * i + 1));
        }
        bytes = codec.encode(cell);
    }

    /** A leaf to all cells around it. */
    @Benchmark
    public List<Difference> rollUp() {
        return Merge.rolledUp(leaf);
    }

    /** A difference into a cell. */
    @Benchmark
    public Counts add() {
        return cell.plus(difference);
    }

    /** A cell as it is kept. */
    @Benchmark
    public byte[] encode() {
        return codec.encode(cell);
    }

    /** The same back. */
    @Benchmark
    public Counts decode() {
        return codec.decode(bytes);
    }
}
