package org.minyi.streams.measure;

import static org.minyi.streams.contract.Measure.LEDGER_COUNTED;
import static org.minyi.streams.contract.Measure.LEDGER_DUPLICATES;
import static org.minyi.streams.contract.Measure.LEDGER_IN;
import static org.minyi.streams.contract.Measure.LEDGER_REJECTED;
import static org.minyi.streams.contract.Measure.LEDGER_SUPERSEDED;
import static org.minyi.streams.contract.Measure.LEDGER_WAITING;
import static org.minyi.streams.contract.Measure.RATINGS_ACTIVE;
import static org.minyi.streams.contract.Measure.RATINGS_BAD;
import static org.minyi.streams.contract.Measure.RATINGS_BAD_INITIAL;
import static org.minyi.streams.contract.Measure.RATINGS_FAVOURABLE;
import static org.minyi.streams.contract.Measure.RATINGS_LEVEL_1;
import static org.minyi.streams.contract.Measure.RATINGS_LEVEL_2;
import static org.minyi.streams.contract.Measure.RATINGS_LEVEL_3;
import static org.minyi.streams.contract.Measure.RATINGS_LEVEL_4;
import static org.minyi.streams.contract.Measure.RATINGS_LEVEL_5;
import static org.minyi.streams.contract.Measure.RATINGS_LEVEL_SUM;
import static org.minyi.streams.contract.Measure.RATINGS_TOTAL;
import static org.minyi.streams.contract.Metric.Basis.COHORT;
import static org.minyi.streams.contract.Metric.Basis.FLOW;

import java.util.List;
import org.minyi.streams.contract.Formula;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Metric;

/** Every figure that Minyi knows, one line each: id, names, definition, basis, formula. */
public final class Catalogue {

    /** All metrics, in the order in which they are listed. */
    public static final List<Metric> METRICS = List.of(
            metric(
                    "ratings.total",
                    "评价总数",
                    "Ratings",
                    "未经复核作废的评价",
                    "ratings given and not voided on review",
                    COHORT,
                    count(RATINGS_TOTAL)),
            metric(
                    "ratings.active",
                    "主动评价数",
                    "Active ratings",
                    "群众自己作出或受邀作出的评价",
                    "ratings the citizen gave, on their own or invited",
                    COHORT,
                    count(RATINGS_ACTIVE)),
            metric(
                    "ratings.active_rate",
                    "主动评价率",
                    "Active rate",
                    "主动评价数 / 评价总数",
                    "active ratings / ratings",
                    COHORT,
                    ratio(RATINGS_ACTIVE, RATINGS_TOTAL)),
            metric(
                    "ratings.favourable",
                    "好评数",
                    "Favourable ratings",
                    "有效等级为基本满意及以上的主动评价",
                    "active ratings whose level that holds is 3 (基本满意) or better",
                    COHORT,
                    count(RATINGS_FAVOURABLE)),
            metric(
                    "ratings.favourable_rate",
                    "好评率",
                    "Favourable rate",
                    "好评数 / 主动评价数",
                    "favourable ratings / active ratings",
                    COHORT,
                    ratio(RATINGS_FAVOURABLE, RATINGS_ACTIVE)),
            metric(
                    "ratings.bad",
                    "差评数",
                    "Bad ratings",
                    "有效等级为不满意及以下的主动评价",
                    "active ratings whose level that holds is 2 (不满意) or worse",
                    COHORT,
                    count(RATINGS_BAD)),
            metric(
                    "ratings.bad_initial",
                    "初次差评数",
                    "Initially bad ratings",
                    "首次等级为不满意及以下的主动评价，不论是否追评",
                    "active ratings first given with level 2 or worse, supplemented or not",
                    COHORT,
                    count(RATINGS_BAD_INITIAL)),
            metric(
                    "ratings.coverage",
                    "部门覆盖率",
                    "Department coverage",
                    "有评价的部门 / 窗口期内存续且有办件的部门",
                    "departments with a rating / departments on the roster that existed in the window and have cases",
                    COHORT,
                    new Formula.Coverage(RATINGS_TOTAL)),
            metric(
                    "ratings.level_5",
                    "非常满意",
                    "Very satisfied",
                    "有效等级为5的评价",
                    "ratings whose level that holds is 5",
                    COHORT,
                    count(RATINGS_LEVEL_5)),
            metric(
                    "ratings.level_4",
                    "满意",
                    "Satisfied",
                    "有效等级为4的评价",
                    "ratings whose level that holds is 4",
                    COHORT,
                    count(RATINGS_LEVEL_4)),
            metric(
                    "ratings.level_3",
                    "基本满意",
                    "Fairly satisfied",
                    "有效等级为3的评价",
                    "ratings whose level that holds is 3",
                    COHORT,
                    count(RATINGS_LEVEL_3)),
            metric(
                    "ratings.level_2",
                    "不满意",
                    "Dissatisfied",
                    "有效等级为2的评价",
                    "ratings whose level that holds is 2",
                    COHORT,
                    count(RATINGS_LEVEL_2)),
            metric(
                    "ratings.level_1",
                    "非常不满意",
                    "Very dissatisfied",
                    "有效等级为1的评价",
                    "ratings whose level that holds is 1",
                    COHORT,
                    count(RATINGS_LEVEL_1)),
            metric(
                    "ratings.level",
                    "平均评价等级",
                    "Mean level",
                    "有效等级之和 / 评价总数",
                    "sum of the levels that hold / ratings",
                    COHORT,
                    ratio(RATINGS_LEVEL_SUM, RATINGS_TOTAL)),
            metric(
                    "ledger.in",
                    "接收事件",
                    "Events in",
                    "到达的全部事件，不论结果",
                    "events that arrived, of whatever outcome",
                    FLOW,
                    count(LEDGER_IN)),
            metric(
                    "ledger.counted",
                    "计入事件",
                    "Counted",
                    "计入指标的事件",
                    "events that figures were made of",
                    FLOW,
                    count(LEDGER_COUNTED)),
            metric(
                    "ledger.duplicates",
                    "重复事件",
                    "Duplicates",
                    "同一事件的重复副本",
                    "further copies of an event that was already there",
                    FLOW,
                    count(LEDGER_DUPLICATES)),
            metric(
                    "ledger.superseded",
                    "被取代事件",
                    "Superseded",
                    "被另一修订取代的事件",
                    "tellings of an event that another revision replaced",
                    FLOW,
                    count(LEDGER_SUPERSEDED)),
            metric(
                    "ledger.waiting",
                    "等待首事件",
                    "Waiting",
                    "首事件尚未到达的事件",
                    "events whose entity's first event has not come",
                    FLOW,
                    count(LEDGER_WAITING)),
            metric(
                    "ledger.rejected",
                    "拒收记录",
                    "Rejected",
                    "注明原因后另行保存的记录",
                    "records kept aside with a reason",
                    FLOW,
                    count(LEDGER_REJECTED)));

    private Catalogue() {}

    private static Metric metric(
            String id,
            String nameZh,
            String nameEn,
            String definitionZh,
            String definitionEn,
            Metric.Basis basis,
            Formula formula) {
        return new Metric(id, nameZh, nameEn, definitionZh, definitionEn, basis, formula);
    }

    private static Formula count(Measure... measures) {
        return new Formula.Count(List.of(measures));
    }

    private static Formula ratio(Measure numerator, Measure denominator) {
        return new Formula.Ratio(List.of(numerator), List.of(denominator));
    }
}
