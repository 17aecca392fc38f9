package org.minyi.streams.report;

import static org.minyi.streams.report.Plot.number;

import java.util.List;

/** The charts of a report as pictures within an HTML page. */
final class HtmlCharts {

    private static final int HEIGHT = 230;
    private static final int DAYS_A_WEEK_AND_MORE = 40;
    private static final double DAY_SHARE = 0.8;
    private static final double BIN_SHARE = 0.72;
    private static final int BAR_STEP = 24;
    private static final int BAR_THICKNESS = 14;
    private static final int NAME_WIDTH = 190;
    private static final int VALUE_WIDTH = 190;
    private static final int LETTERS_IN_NAME = 28;
    private static final int MIDDLE_OF_MONTH = 15;
    private static final int MONTH_BEGINS = 5;
    private static final int MONTH_ENDS = 7;

    private final Markup page;

    HtmlCharts(Markup page) {
        this.page = page;
    }

    void draw(Report.Chart chart) {
        page.open("figure");
        page.open("figcaption").element("b", chart.titleZh()).text(" ").element("span", chart.titleEn(), "lang", "en");
        page.close();
        if (isEmpty(chart)) {
            page.element("p", "— 无数据 no data", "class", "note");
        } else if (chart instanceof Report.Chart.Daily daily) {
            daily(daily);
        } else if (chart instanceof Report.Chart.Spread spread) {
            spread(spread);
        } else if (chart instanceof Report.Chart.Bars bars) {
            bars(bars);
        }
        page.close();
    }

    private static boolean isEmpty(Report.Chart chart) {
        if (chart instanceof Report.Chart.Daily daily) {
            return daily.days().isEmpty();
        }
        return chart instanceof Report.Chart.Spread spread
                ? spread.bins().isEmpty()
                : ((Report.Chart.Bars) chart).rows().isEmpty();
    }

    private void daily(Report.Chart.Daily chart) {
        var days = chart.days();
        var plot = new Plot(page, HEIGHT, days.size(), greatest(days));
        plot.begin(label(chart));
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            plot.column(i, day.numerator(), DAY_SHARE, day.window() + ": " + day.numerator());
            label(plot, i, day.window(), days.size());
        }
        plot.end();
        long sum = days.stream().mapToLong(Report.Value::numerator).sum();
        page.element(
                "p",
                "共%d天，合计%d，单日最多%d。  %d days, %d in all, at most %d in one."
                        .formatted(days.size(), sum, greatest(days), days.size(), sum, greatest(days)),
                "class",
                "note");
    }

    /** Of few days every second is named, of many each month in its middle. */
    private static void label(Plot plot, int slot, String day, int days) {
        int ofMonth = Integer.parseInt(day.substring(MONTH_ENDS + 1));
        if (days <= DAYS_A_WEEK_AND_MORE && ofMonth % 2 == 1) {
            plot.below(slot, Integer.toString(ofMonth));
        } else if (days > DAYS_A_WEEK_AND_MORE && ofMonth == MIDDLE_OF_MONTH) {
            plot.below(slot, Integer.parseInt(day.substring(MONTH_BEGINS, MONTH_ENDS)) + "月");
        }
    }

    private void spread(Report.Chart.Spread chart) {
        var bins = chart.bins();
        long greatest = bins.stream().mapToLong(Report.Bin::count).max().orElse(0);
        var plot = new Plot(page, HEIGHT, bins.size(), greatest);
        plot.begin(label(chart));
        for (int i = 0; i < bins.size(); i++) {
            var bin = bins.get(i);
            var name = BinLabel.of(bin, chart.unit());
            plot.column(i, bin.count(), BIN_SHARE, name + ": " + bin.count());
            plot.below(i, name);
            plot.above(i, bin.count(), Long.toString(bin.count()));
        }
        plot.end();
        long sum = bins.stream().mapToLong(Report.Bin::count).sum();
        page.element("p", unit(chart.unit()) + " 合计 in all: " + sum, "class", "note");
    }

    private static String unit(String unit) {
        return unit.equals("seconds")
                ? "区间不等长 bins of unequal lengths；s 秒 · min 分钟 · h 小时 · d 日（24小时 of 24 h）；界限误差1%以内 bounds within 1 %；"
                : "工作日 working days；";
    }

    private void bars(Report.Chart.Bars chart) {
        var rows = chart.rows();
        boolean share = chart.definition().unit().equals("ratio");
        double longest =
                rows.stream().mapToDouble(row -> amount(row, share)).max().orElse(0);
        double full = share ? Math.max(1, longest) : longest;
        int height = rows.size() * BAR_STEP;
        page.open("svg", "viewBox", "0 0 " + Plot.WIDTH + " " + height, "role", "img", "aria-label", label(chart));
        for (int i = 0; i < rows.size(); i++) {
            bar(rows.get(i), i * BAR_STEP, full == 0 ? 0 : amount(rows.get(i), share) / full);
        }
        page.close();
        if (rows.size() < chart.members()) {
            page.element(
                    "p",
                    "仅列分母（件数）最大的%d个，共%d个。  The %d with the greatest denominators (or counts) of %d."
                            .formatted(rows.size(), chart.members(), rows.size(), chart.members()),
                    "class",
                    "note");
        }
    }

    private void bar(Report.Row row, int top, double part) {
        int room = Plot.WIDTH - NAME_WIDTH - VALUE_WIDTH;
        int middle = top + BAR_STEP / 2 + BAR_THICKNESS / 2 - 3;
        var value = row.values().get(0);
        page.element("text", shortened(row.name()), "x", NAME_WIDTH - 8, "y", middle, "class", "end name");
        page.empty(
                "rect",
                "x",
                NAME_WIDTH,
                "y",
                top + (BAR_STEP - BAR_THICKNESS) / 2,
                "width",
                room,
                "height",
                BAR_THICKNESS,
                "class",
                "room");
        page.open(
                "rect",
                "x",
                NAME_WIDTH,
                "y",
                top + (BAR_STEP - BAR_THICKNESS) / 2,
                "width",
                number(room * part),
                "height",
                BAR_THICKNESS,
                "class",
                "bar");
        page.element("title", row.name() + " " + value.printed()).close();
        page.open("text", "x", NAME_WIDTH + room + 8, "y", middle, "class", "value");
        page.element("tspan", value.printed(), "class", "strong");
        if (value.denominator() != null) {
            page.element("tspan", "  " + value.numerator() + " / " + value.denominator());
        }
        page.close();
    }

    private static double amount(Report.Row row, boolean share) {
        var value = row.values().get(0);
        if (value.isEmpty()) {
            return 0;
        }
        double below = value.denominator() == null ? 1 : value.denominator();
        return share || value.denominator() != null ? value.numerator() / below : value.numerator();
    }

    private static String shortened(String name) {
        var kept = new StringBuilder();
        for (var letter : name.codePoints().mapToObj(Character::toString).toList()) {
            if (Columns.width(kept + letter) > LETTERS_IN_NAME) {
                return kept + "…";
            }
            kept.append(letter);
        }
        return name;
    }

    private static long greatest(List<Report.Value> values) {
        return values.stream().mapToLong(Report.Value::numerator).max().orElse(0);
    }

    private static String label(Report.Chart chart) {
        return chart.titleZh() + " " + chart.titleEn();
    }
}
