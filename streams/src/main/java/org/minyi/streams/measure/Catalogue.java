package org.minyi.streams.measure;

import static org.minyi.streams.contract.Distribution.CALLS_TALK;
import static org.minyi.streams.contract.Distribution.CALLS_WAIT;
import static org.minyi.streams.contract.Measure.ACTIVITIES_DEMANDS;
import static org.minyi.streams.contract.Measure.ACTIVITIES_SESSIONS;
import static org.minyi.streams.contract.Measure.CALLS_ABANDONED;
import static org.minyi.streams.contract.Measure.CALLS_ANSWERED;
import static org.minyi.streams.contract.Measure.CALLS_ANSWERED_15S;
import static org.minyi.streams.contract.Measure.CALLS_MENU_ABANDONED;
import static org.minyi.streams.contract.Measure.CALLS_OFFERED;
import static org.minyi.streams.contract.Measure.CALLS_RATED;
import static org.minyi.streams.contract.Measure.CALLS_REFUSED;
import static org.minyi.streams.contract.Measure.CALLS_SATISFIED;
import static org.minyi.streams.contract.Measure.CALLS_TALK_SECONDS;
import static org.minyi.streams.contract.Measure.CALLS_WAIT_SECONDS;
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
import static org.minyi.streams.contract.Measure.TICKETS_ACCEPTED;
import static org.minyi.streams.contract.Measure.TICKETS_ANSWERED_ONLINE;
import static org.minyi.streams.contract.Measure.TICKETS_CONTACTED_24H;
import static org.minyi.streams.contract.Measure.TICKETS_DISPATCHED;
import static org.minyi.streams.contract.Measure.TICKETS_EVER_HANDLED;
import static org.minyi.streams.contract.Measure.TICKETS_HANDLED;
import static org.minyi.streams.contract.Measure.TICKETS_REDONE;
import static org.minyi.streams.contract.Measure.TICKETS_RETURNED;
import static org.minyi.streams.contract.Measure.TICKETS_SIGNED;
import static org.minyi.streams.contract.Measure.WINDOW_PUBLISHED;
import static org.minyi.streams.contract.Measure.WINDOW_RATED;
import static org.minyi.streams.contract.Measure.WINDOW_SATISFIED;
import static org.minyi.streams.contract.Measure.WINDOW_SERVED;
import static org.minyi.streams.contract.Metric.Basis.COHORT;
import static org.minyi.streams.contract.Metric.Basis.FLOW;

import java.util.List;
import org.minyi.streams.contract.Distribution;
import org.minyi.streams.contract.Formula;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Metric;

/** Every figure that Minyi knows, one line each: id, names, definition, basis, formula. */
public final class Catalogue {

    // spotless:off
    /** All metrics, in the order in which they are listed. */
    public static final List<Metric> METRICS = List.of(
            metric("ratings.total", "评价总数", "Ratings", "未经复核作废的评价", "ratings given and not voided on review", COHORT, count(RATINGS_TOTAL)),
            metric("ratings.active", "主动评价数", "Active ratings", "群众自己作出或受邀作出的评价", "ratings the citizen gave, on their own or invited", COHORT, count(RATINGS_ACTIVE)),
            metric("ratings.active_rate", "主动评价率", "Active rate", "主动评价数 / 评价总数", "active ratings / ratings", COHORT, ratio(RATINGS_ACTIVE, RATINGS_TOTAL)),
            metric("ratings.favourable", "好评数", "Favourable ratings", "有效等级为基本满意及以上的主动评价", "active ratings whose level that holds is 3 (基本满意) or better", COHORT, count(RATINGS_FAVOURABLE)),
            metric("ratings.favourable_rate", "好评率", "Favourable rate", "好评数 / 主动评价数", "favourable ratings / active ratings", COHORT, ratio(RATINGS_FAVOURABLE, RATINGS_ACTIVE)),
            metric("ratings.bad", "差评数", "Bad ratings", "有效等级为不满意及以下的主动评价", "active ratings whose level that holds is 2 (不满意) or worse", COHORT, count(RATINGS_BAD)),
            metric("ratings.bad_initial", "初次差评数", "Initially bad ratings", "首次等级为不满意及以下的主动评价，不论是否追评", "active ratings first given with level 2 or worse, supplemented or not", COHORT, count(RATINGS_BAD_INITIAL)),
            metric("ratings.coverage", "部门覆盖率", "Department coverage", "有评价的部门 / 窗口期内存续且有办件的部门", "departments with a rating / departments on the roster that existed in the window and have cases", COHORT, new Formula.Coverage(RATINGS_TOTAL)),
            metric("ratings.level_5", "非常满意", "Very satisfied", "有效等级为5的评价", "ratings whose level that holds is 5", COHORT, count(RATINGS_LEVEL_5)),
            metric("ratings.level_4", "满意", "Satisfied", "有效等级为4的评价", "ratings whose level that holds is 4", COHORT, count(RATINGS_LEVEL_4)),
            metric("ratings.level_3", "基本满意", "Fairly satisfied", "有效等级为3的评价", "ratings whose level that holds is 3", COHORT, count(RATINGS_LEVEL_3)),
            metric("ratings.level_2", "不满意", "Dissatisfied", "有效等级为2的评价", "ratings whose level that holds is 2", COHORT, count(RATINGS_LEVEL_2)),
            metric("ratings.level_1", "非常不满意", "Very dissatisfied", "有效等级为1的评价", "ratings whose level that holds is 1", COHORT, count(RATINGS_LEVEL_1)),
            metric("ratings.level", "平均评价等级", "Mean level", "有效等级之和 / 评价总数", "sum of the levels that hold / ratings", COHORT, ratio(RATINGS_LEVEL_SUM, RATINGS_TOTAL)),

            metric("calls.offered", "呼入人工量", "Calls offered", "进入人工队列的呼入电话", "inbound calls that entered the human queue", FLOW, count(CALLS_OFFERED)),
            metric("calls.answered", "接通量", "Calls answered", "人工接通的呼入电话", "inbound calls that a person answered", FLOW, count(CALLS_ANSWERED)),
            metric("calls.abandoned", "排队放弃量", "Abandoned in the queue", "在人工队列中放弃的呼入电话", "inbound calls given up in the human queue", FLOW, count(CALLS_ABANDONED)),
            metric("calls.menu_abandoned", "菜单放弃量", "Abandoned in the menu", "未进入人工队列即放弃的呼入电话", "inbound calls given up before the human queue", FLOW, count(CALLS_MENU_ABANDONED)),
            metric("calls.refused", "拒接量", "Calls refused", "系统拒绝的呼入电话", "inbound calls that the system refused", FLOW, count(CALLS_REFUSED)),
            metric("calls.connect_rate", "接通率", "Connection rate", "接通量 / 呼入人工量", "calls answered / calls offered", FLOW, ratio(CALLS_ANSWERED, CALLS_OFFERED)),
            metric("calls.answered_15s", "15秒接通率", "Answered within 15 s", "15秒内接通 / 接通量", "answered within 15 s of entering the queue / answered", FLOW, ratio(CALLS_ANSWERED_15S, CALLS_ANSWERED)),
            metric("calls.service_level_15s", "15秒服务水平", "Service level 15 s", "15秒内接通 / 呼入人工量", "answered within 15 s of entering the queue / offered", FLOW, ratio(CALLS_ANSWERED_15S, CALLS_OFFERED)),
            metric("calls.satisfaction_rate", "话务服务满意率", "Call satisfaction", "评价基本满意及以上 / 有评价的接通电话", "calls rated 3 or better / calls rated", FLOW, ratio(CALLS_SATISFIED, CALLS_RATED)),
            metric("calls.wait.mean", "平均等待时长", "Mean wait", "接通电话自进入人工队列到接通的整秒数之和 / 接通量", "sum of the whole seconds from the human queue to the answer / calls answered", FLOW, mean(CALLS_WAIT_SECONDS, CALLS_ANSWERED)),
            metric("calls.wait.p50", "中位等待时长", "Median wait", "50%的接通电话自进入人工队列到接通不超过的秒数（最近秩，误差1%以内；按日及更长窗口，小时为—；全市、区县、线路）", "seconds from the human queue to the answer that 50 % of the answered calls do not exceed (nearest rank, within 1 %; by day and coarser, an hour has none; city, region, line)", FLOW, percentile(CALLS_WAIT, 50)),
            metric("calls.wait.p90", "等待时长90分位数", "Wait, p90", "90%的接通电话自进入人工队列到接通不超过的秒数（最近秩，误差1%以内；按日及更长窗口，小时为—；全市、区县、线路）", "seconds from the human queue to the answer that 90 % of the answered calls do not exceed (nearest rank, within 1 %; by day and coarser, an hour has none; city, region, line)", FLOW, percentile(CALLS_WAIT, 90)),
            metric("calls.wait.p99", "等待时长99分位数", "Wait, p99", "99%的接通电话自进入人工队列到接通不超过的秒数（最近秩，误差1%以内；按日及更长窗口，小时为—；全市、区县、线路）", "seconds from the human queue to the answer that 99 % of the answered calls do not exceed (nearest rank, within 1 %; by day and coarser, an hour has none; city, region, line)", FLOW, percentile(CALLS_WAIT, 99)),
            metric("calls.talk.mean", "平均通话时长", "Mean talk", "接通电话自接通到结束的整秒数之和 / 接通量", "sum of the whole seconds from the answer to the end / calls answered", FLOW, mean(CALLS_TALK_SECONDS, CALLS_ANSWERED)),
            metric("calls.talk.p50", "中位通话时长", "Median talk", "50%的接通电话自接通到结束不超过的秒数（最近秩，误差1%以内；按日及更长窗口，小时为—；全市、区县、线路）", "seconds from the answer to the end that 50 % of the answered calls do not exceed (nearest rank, within 1 %; by day and coarser, an hour has none; city, region, line)", FLOW, percentile(CALLS_TALK, 50)),
            metric("calls.talk.p90", "通话时长90分位数", "Talk, p90", "90%的接通电话自接通到结束不超过的秒数（最近秩，误差1%以内；按日及更长窗口，小时为—；全市、区县、线路）", "seconds from the answer to the end that 90 % of the answered calls do not exceed (nearest rank, within 1 %; by day and coarser, an hour has none; city, region, line)", FLOW, percentile(CALLS_TALK, 90)),
            metric("calls.talk.p99", "通话时长99分位数", "Talk, p99", "99%的接通电话自接通到结束不超过的秒数（最近秩，误差1%以内；按日及更长窗口，小时为—；全市、区县、线路）", "seconds from the answer to the end that 99 % of the answered calls do not exceed (nearest rank, within 1 %; by day and coarser, an hour has none; city, region, line)", FLOW, percentile(CALLS_TALK, 99)),

            metric("tickets.accepted", "受理量", "Tickets accepted", "受理且未作废的工单", "tickets accepted and not voided", COHORT, count(TICKETS_ACCEPTED)),
            metric("tickets.answered_online", "在线办结量", "Answered online", "在线办结且未转办、未发回重办的工单", "tickets answered online, never dispatched and not reopened", COHORT, count(TICKETS_ANSWERED_ONLINE)),
            metric("tickets.dispatched", "转办量", "Dispatched", "曾转办的工单", "tickets that were ever dispatched", COHORT, count(TICKETS_DISPATCHED)),
            metric("tickets.valid", "有效工单", "Valid tickets", "在线办结量 + 转办量", "answered online + dispatched", COHORT, count(TICKETS_ANSWERED_ONLINE, TICKETS_DISPATCHED)),
            metric("tickets.online_rate", "在线办结率", "Online rate", "在线办结量 / 有效工单", "answered online / valid", COHORT, ratio(List.of(TICKETS_ANSWERED_ONLINE), List.of(TICKETS_ANSWERED_ONLINE, TICKETS_DISPATCHED))),
            metric("tickets.handled", "办结量", "Handled", "已办结且此后未发回重办的转办工单", "dispatched tickets whose last HANDLED no REDO follows", COHORT, count(TICKETS_HANDLED)),
            metric("tickets.closure_rate", "办结率", "Closure rate", "办结量 / 转办量", "handled / dispatched", COHORT, ratio(TICKETS_HANDLED, TICKETS_DISPATCHED)),
            metric("tickets.overall_closure_rate", "综合办结率", "Overall closure rate", "(在线办结量 + 办结量) / 有效工单", "(answered online + handled) / valid", COHORT, ratio(List.of(TICKETS_ANSWERED_ONLINE, TICKETS_HANDLED), List.of(TICKETS_ANSWERED_ONLINE, TICKETS_DISPATCHED))),
            metric("tickets.signed", "签收量", "Signed", "曾签收的转办工单", "dispatched tickets that were ever signed", COHORT, count(TICKETS_SIGNED)),
            metric("tickets.sign_rate", "签收率", "Sign rate", "签收量 / 转办量", "signed / dispatched", COHORT, ratio(TICKETS_SIGNED, TICKETS_DISPATCHED)),
            metric("tickets.returned", "退单量", "Returned", "曾退单的转办工单", "dispatched tickets that were ever returned", COHORT, count(TICKETS_RETURNED)),
            metric("tickets.return_rate", "退单率", "Return rate", "退单量 / 转办量", "returned / dispatched", COHORT, ratio(TICKETS_RETURNED, TICKETS_DISPATCHED)),
            metric("tickets.redone", "发回重办量", "Sent back", "曾办结又发回重办的转办工单", "dispatched tickets that were ever handled and ever sent back", COHORT, count(TICKETS_REDONE)),
            metric("tickets.redo_rate", "发回重办率", "Redo rate", "发回重办量 / 曾办结的转办工单", "sent back / dispatched tickets that were ever handled", COHORT, ratio(TICKETS_REDONE, TICKETS_EVER_HANDLED)),
            metric("tickets.response_rate", "响应率", "Response rate", "转办后24小时内联系群众 / 转办量", "contacted within 24 h of the first dispatch / dispatched", COHORT, ratio(TICKETS_CONTACTED_24H, TICKETS_DISPATCHED)),

            metric("activities.sessions", "热线问政活动场次", "On-air sessions", "举办且未作废的热线问政活动", "热线问政 sessions held and not voided", FLOW, count(ACTIVITIES_SESSIONS)),
            metric("activities.units", "热线问政参与单位", "Units on air", "至少参加一场热线问政的单位", "units that took part in at least one session", FLOW, new Formula.Members("unit", ACTIVITIES_SESSIONS)),
            metric("activities.demands", "热线问政受理诉求", "On-air demands", "热线问政活动中受理的工单", "tickets accepted in a 热线问政 session", COHORT, count(ACTIVITIES_DEMANDS)),

            metric("window.served", "政务公开窗口服务群众", "Served at the window", "政务公开窗口服务的群众人次", "people served at the open-government window", FLOW, count(WINDOW_SERVED)),
            metric("window.published", "政务公开窗口发布信息", "Published at the window", "政务公开窗口发布的信息条数", "notices published by the open-government window", FLOW, count(WINDOW_PUBLISHED)),
            metric("window.satisfaction_rate", "政务公开窗口满意率", "Window satisfaction", "满意 / 有评价的服务", "satisfied / rated services", FLOW, ratio(WINDOW_SATISFIED, WINDOW_RATED)),

            metric("tickets.ever_handled", "曾办结量", "Ever handled", "曾办结的转办工单，不论此后是否发回重办", "dispatched tickets that were ever handled, sent back since or not", COHORT, count(TICKETS_EVER_HANDLED)),
            metric("tickets.contacted_24h", "24小时内联系量", "Contacted within 24 h", "转办后24小时内联系群众的工单", "dispatched tickets whose citizen was contacted within 24 h of the first dispatch", COHORT, count(TICKETS_CONTACTED_24H)),

            metric("calls.rated", "话务评价量", "Calls rated", "有评价的接通电话", "answered calls that the caller rated", FLOW, count(CALLS_RATED)),

            metric("window.rated", "政务公开窗口评价量", "Window services rated", "有评价的服务", "services at the open-government window that were rated", FLOW, count(WINDOW_RATED)),

            metric("ledger.in", "接收事件", "Events in", "到达的全部事件，不论结果", "events that arrived, of whatever outcome", FLOW, count(LEDGER_IN)),
            metric("ledger.counted", "计入事件", "Counted", "计入指标的事件", "events that figures were made of", FLOW, count(LEDGER_COUNTED)),
            metric("ledger.duplicates", "重复事件", "Duplicates", "同一事件的重复副本", "further copies of an event that was already there", FLOW, count(LEDGER_DUPLICATES)),
            metric("ledger.superseded", "被取代事件", "Superseded", "被另一修订取代的事件", "tellings of an event that another revision replaced", FLOW, count(LEDGER_SUPERSEDED)),
            metric("ledger.waiting", "等待首事件", "Waiting", "首事件尚未到达的事件", "events whose entity's first event has not come", FLOW, count(LEDGER_WAITING)),
            metric("ledger.rejected", "拒收记录", "Rejected", "注明原因后另行保存的记录", "records kept aside with a reason", FLOW, count(LEDGER_REJECTED)));
    // spotless:on

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

    private static Formula mean(Measure sum, Measure number) {
        return new Formula.Mean(sum, List.of(number));
    }

    private static Formula percentile(Distribution distribution, int percent) {
        return new Formula.Percentile(distribution, percent);
    }

    private static Formula ratio(Measure numerator, Measure denominator) {
        return ratio(List.of(numerator), List.of(denominator));
    }

    private static Formula ratio(List<Measure> numerator, List<Measure> denominator) {
        return new Formula.Ratio(numerator, denominator);
    }
}
