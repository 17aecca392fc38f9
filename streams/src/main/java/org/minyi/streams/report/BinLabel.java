package org.minyi.streams.report;

import java.util.List;

/** The bounds of a bin in few letters: {@code 1–4h}, {@code 12h–1d}, {@code ≥30d}. */
final class BinLabel {

    private static final List<Scale> SCALES =
            List.of(new Scale(86_400, "d"), new Scale(3_600, "h"), new Scale(60, "min"), new Scale(1, "s"));

    private BinLabel() {}

    /** How many of the distribution's unit a larger unit has, and its sign. */
    private record Scale(long size, String sign) {}

    static String of(Report.Bin bin, String unit) {
        return unit.equals("seconds") ? seconds(bin) : workingDays(bin);
    }

    private static String seconds(Report.Bin bin) {
        var from = scale(bin.from());
        if (bin.before() == null) {
            return "≥" + bin.from() / from.size() + from.sign();
        }
        var before = scale(bin.before());
        var first = bin.from() == 0 ? "0" : bin.from() / from.size() + (from.equals(before) ? "" : from.sign());
        return first + "–" + bin.before() / before.size() + before.sign();
    }

    private static String workingDays(Report.Bin bin) {
        if (bin.before() == null) {
            return "≥" + bin.from();
        }
        return bin.before() == bin.from() + 1 ? Long.toString(bin.from()) : bin.from() + "–" + (bin.before() - 1);
    }

    /** The largest that goes into it without a rest. */
    private static Scale scale(long seconds) {
        return SCALES.stream()
                .filter(scale -> seconds >= scale.size() && seconds % scale.size() == 0)
                .findFirst()
                .orElse(SCALES.get(SCALES.size() - 1));
    }
}
