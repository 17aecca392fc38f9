package org.minyi.streams.measure;

import static org.minyi.streams.contract.Distribution.CALLS_TALK;
import static org.minyi.streams.contract.Distribution.CALLS_WAIT;
import static org.minyi.streams.contract.Distribution.TICKETS_CLOSURE_FINAL;
import static org.minyi.streams.contract.Distribution.TICKETS_CLOSURE_FINAL_IN_WORKDAYS;
import static org.minyi.streams.contract.Distribution.TICKETS_CLOSURE_FIRST;
import static org.minyi.streams.contract.Distribution.TICKETS_CLOSURE_FIRST_IN_WORKDAYS;
import static org.minyi.streams.contract.Measure.ACTIVITIES_CLOSED;
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
import static org.minyi.streams.contract.Measure.CALLS_SHORT_ABANDONED;
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
import static org.minyi.streams.contract.Measure.RATINGS_CONTACTED;
import static org.minyi.streams.contract.Measure.RATINGS_CONTACTED_IN_TIME;
import static org.minyi.streams.contract.Measure.RATINGS_FAVOURABLE;
import static org.minyi.streams.contract.Measure.RATINGS_LEVEL_1;
import static org.minyi.streams.contract.Measure.RATINGS_LEVEL_2;
import static org.minyi.streams.contract.Measure.RATINGS_LEVEL_3;
import static org.minyi.streams.contract.Measure.RATINGS_LEVEL_4;
import static org.minyi.streams.contract.Measure.RATINGS_LEVEL_5;
import static org.minyi.streams.contract.Measure.RATINGS_LEVEL_SUM;
import static org.minyi.streams.contract.Measure.RATINGS_RECTIFIED;
import static org.minyi.streams.contract.Measure.RATINGS_RECTIFIED_IN_TIME;
import static org.minyi.streams.contract.Measure.RATINGS_TOTAL;
import static org.minyi.streams.contract.Measure.TICKETS_ACCEPTED;
import static org.minyi.streams.contract.Measure.TICKETS_ANSWERED_ONLINE;
import static org.minyi.streams.contract.Measure.TICKETS_CALLED_BACK;
import static org.minyi.streams.contract.Measure.TICKETS_CALLED_BACK_EVENTS;
import static org.minyi.streams.contract.Measure.TICKETS_CLOSED_CALLED_BACK;
import static org.minyi.streams.contract.Measure.TICKETS_CLOSURE_FINAL_SECONDS;
import static org.minyi.streams.contract.Measure.TICKETS_CLOSURE_FINAL_WORKDAYS;
import static org.minyi.streams.contract.Measure.TICKETS_CLOSURE_FIRST_SECONDS;
import static org.minyi.streams.contract.Measure.TICKETS_CLOSURE_FIRST_WORKDAYS;
import static org.minyi.streams.contract.Measure.TICKETS_COMPARABLE;
import static org.minyi.streams.contract.Measure.TICKETS_CONTACTED_24H;
import static org.minyi.streams.contract.Measure.TICKETS_DEADLINE_UNKNOWN;
import static org.minyi.streams.contract.Measure.TICKETS_DISPATCHED;
import static org.minyi.streams.contract.Measure.TICKETS_EVER_HANDLED;
import static org.minyi.streams.contract.Measure.TICKETS_EVER_HANDLED_IN_CALENDAR;
import static org.minyi.streams.contract.Measure.TICKETS_EXTENDED;
import static org.minyi.streams.contract.Measure.TICKETS_HANDLED;
import static org.minyi.streams.contract.Measure.TICKETS_HANDLED_EVENTS;
import static org.minyi.streams.contract.Measure.TICKETS_HANDLED_EVENTS_SECONDS;
import static org.minyi.streams.contract.Measure.TICKETS_HANDLED_IN_CALENDAR;
import static org.minyi.streams.contract.Measure.TICKETS_HOPS;
import static org.minyi.streams.contract.Measure.TICKETS_ON_TIME;
import static org.minyi.streams.contract.Measure.TICKETS_ON_TIME_EVENTS;
import static org.minyi.streams.contract.Measure.TICKETS_OPEN;
import static org.minyi.streams.contract.Measure.TICKETS_OVERDUE_CLOSED;
import static org.minyi.streams.contract.Measure.TICKETS_OVERDUE_CLOSED_EVENTS;
import static org.minyi.streams.contract.Measure.TICKETS_OVERDUE_OPEN;
import static org.minyi.streams.contract.Measure.TICKETS_REDONE;
import static org.minyi.streams.contract.Measure.TICKETS_REPEAT;
import static org.minyi.streams.contract.Measure.TICKETS_RESOLVED;
import static org.minyi.streams.contract.Measure.TICKETS_RESOLVED_EVENTS;
import static org.minyi.streams.contract.Measure.TICKETS_RETURNED;
import static org.minyi.streams.contract.Measure.TICKETS_SATISFIED;
import static org.minyi.streams.contract.Measure.TICKETS_SATISFIED_EVENTS;
import static org.minyi.streams.contract.Measure.TICKETS_SIGNED;
import static org.minyi.streams.contract.Measure.TICKETS_SUPERVISED;
import static org.minyi.streams.contract.Measure.WINDOW_PUBLISHED;
import static org.minyi.streams.contract.Measure.WINDOW_RATED;
import static org.minyi.streams.contract.Measure.WINDOW_SATISFIED;
import static org.minyi.streams.contract.Measure.WINDOW_SERVED;
import static org.minyi.streams.contract.Metric.Basis.COHORT;
import static org.minyi.streams.contract.Metric.Basis.FLOW;
import static org.minyi.streams.contract.Metric.Basis.STOCK;

import java.util.List;
import org.minyi.streams.contract.Coverage;
import org.minyi.streams.contract.Distribution;
import org.minyi.streams.contract.Formula;
import org.minyi.streams.contract.LowestDay;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Members;
import org.minyi.streams.contract.Metric;
import org.minyi.streams.contract.OfCohort;
import org.minyi.streams.contract.Percentile;
import org.minyi.streams.contract.Stock;

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
            metric("ratings.contacted", "差评回访数", "Bad ratings contacted", "已回访群众的初次差评", "initially bad ratings whose citizen was contacted", COHORT, count(RATINGS_CONTACTED)),
            metric("ratings.contact_rate", "差评回访率", "Contact rate", "差评回访数 / 初次差评数", "contacted / initially bad ratings", COHORT, ratio(RATINGS_CONTACTED, RATINGS_BAD_INITIAL)),
            metric("ratings.contact_in_time_rate", "差评按时回访率", "Contact rate in time", "在规定时限内回访 / 初次差评数", "contacted within the time allowed / initially bad ratings", COHORT, ratio(RATINGS_CONTACTED_IN_TIME, RATINGS_BAD_INITIAL)),
            metric("ratings.rectified", "差评整改数", "Bad ratings rectified", "已整改的初次差评", "initially bad ratings whose cause was rectified", COHORT, count(RATINGS_RECTIFIED)),
            metric("ratings.rectified_rate", "差评整改率", "Rectification rate", "差评整改数 / 初次差评数", "rectified / initially bad ratings", COHORT, ratio(RATINGS_RECTIFIED, RATINGS_BAD_INITIAL)),
            metric("ratings.rectified_in_time_rate", "差评按时整改率", "Rectification rate in time", "在规定时限内整改 / 初次差评数", "rectified within the time allowed / initially bad ratings", COHORT, ratio(RATINGS_RECTIFIED_IN_TIME, RATINGS_BAD_INITIAL)),
            metric("ratings.coverage", "部门覆盖率", "Department coverage", "有评价的部门 / 窗口期内存续且有办件的部门", "departments with a rating / departments on the roster that existed in the window and have cases", COHORT, new Coverage(RATINGS_TOTAL)),
            metric("ratings.level_5", "非常满意", "Very satisfied", "有效等级为5的评价", "ratings whose level that holds is 5", COHORT, count(RATINGS_LEVEL_5)),
            metric("ratings.level_4", "满意", "Satisfied", "有效等级为4的评价", "ratings whose level that holds is 4", COHORT, count(RATINGS_LEVEL_4)),
            metric("ratings.level_3", "基本满意", "Fairly satisfied", "有效等级为3的评价", "ratings whose level that holds is 3", COHORT, count(RATINGS_LEVEL_3)),
            metric("ratings.level_2", "不满意", "Dissatisfied", "有效等级为2的评价", "ratings whose level that holds is 2", COHORT, count(RATINGS_LEVEL_2)),
            metric("ratings.level_1", "非常不满意", "Very dissatisfied", "有效等级为1的评价", "ratings whose level that holds is 1", COHORT, count(RATINGS_LEVEL_1)),
            metric("ratings.level", "平均评价等级", "Mean level", "有效等级之和 / 评价总数", "sum of the levels that hold / ratings", COHORT, ratio(RATINGS_LEVEL_SUM, RATINGS_TOTAL)),

            metric("calls.offered", "呼入人工量", "Calls offered", "进入人工队列的呼入电话", "inbound calls that entered the human queue", FLOW, count(CALLS_OFFERED)),
            metric("calls.answered", "接通量", "Calls answered", "人工接通的呼入电话", "inbound calls that a person answered", FLOW, count(CALLS_ANSWERED)),
            metric("calls.abandoned", "排队放弃量", "Abandoned in the queue", "在人工队列中放弃的呼入电话，短时放弃的除外", "inbound calls given up in the human queue, those given up shortly left out", FLOW, count(CALLS_ABANDONED)),
            metric("calls.short_abandoned", "短时放弃量", "Abandoned shortly", "在人工队列中于设定秒数之内放弃的呼入电话，不计入呼入人工量与放弃量；设定默认为0秒", "inbound calls given up in the human queue before the seconds that the settings say, left out of offered and abandoned; 0 s unless set", FLOW, count(CALLS_SHORT_ABANDONED)),
            metric("calls.menu_abandoned", "菜单放弃量", "Abandoned in the menu", "未进入人工队列即放弃的呼入电话", "inbound calls given up before the human queue", FLOW, count(CALLS_MENU_ABANDONED)),
            metric("calls.refused", "拒接量", "Calls refused", "系统拒绝的呼入电话", "inbound calls that the system refused", FLOW, count(CALLS_REFUSED)),
            metric("calls.connect_rate", "接通率", "Connection rate", "接通量 / 呼入人工量", "calls answered / calls offered", FLOW, ratio(CALLS_ANSWERED, CALLS_OFFERED)),
            metric("calls.connect_rate_24h_low", "24小时最低接通率", "Lowest connection rate over 24 h", "窗口期内结束的任意连续1440个整分钟中，接通量 / 呼入人工量的最低值（全市、线路；附结束时刻）", "the lowest calls answered / calls offered over any 1,440 consecutive whole minutes that end in the window (city, line), and when they ended", FLOW, new LowestDay()),
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
            metric("tickets.extended", "延期量", "Extended", "曾延期的转办工单", "dispatched tickets whose deadline was ever extended", COHORT, count(TICKETS_EXTENDED)),
            metric("tickets.extension_rate", "延期率", "Extension rate", "延期量 / 转办量", "extended / dispatched", COHORT, ratio(TICKETS_EXTENDED, TICKETS_DISPATCHED)),
            metric("tickets.supervised", "督办量", "Supervised", "曾督办的转办工单", "dispatched tickets that were ever supervised", COHORT, count(TICKETS_SUPERVISED)),
            metric("tickets.supervision_rate", "督办率", "Supervision rate", "督办量 / 转办量", "supervised / dispatched", COHORT, ratio(TICKETS_SUPERVISED, TICKETS_DISPATCHED)),
            metric("tickets.hops", "平均转办次数", "Hops", "转办次数之和 / 转办量", "dispatches / dispatched tickets", COHORT, ratio(TICKETS_HOPS, TICKETS_DISPATCHED)),
            metric("tickets.on_time", "按时办结量", "Closed on time", "在办结时有效的期限内办结，此后未发回重办的转办工单", "dispatched tickets handled by the deadline in force then, and not sent back since", COHORT, count(TICKETS_ON_TIME)),
            metric("tickets.overdue_closed", "超期办结量", "Closed overdue", "超过办结时有效的期限才办结，此后未发回重办的转办工单", "dispatched tickets handled after the deadline in force then, and not sent back since", COHORT, count(TICKETS_OVERDUE_CLOSED)),
            metric("tickets.on_time_rate.closed", "按时办结率（已办结口径）", "On-time rate (of the closed)", "按时办结量 / (按时办结量 + 超期办结量)", "closed on time / closed with a deadline", COHORT, ratio(List.of(TICKETS_ON_TIME), List.of(TICKETS_ON_TIME, TICKETS_OVERDUE_CLOSED))),
            metric("tickets.on_time_rate.due", "按时办结率（应办结口径）", "On-time rate (of the due)", "按时办结量 / (按时办结量 + 超期办结量 + 本期受理的超期未办理量)；按月、按年", "closed on time / (closed with a deadline + open and overdue now); by month and year", COHORT, new OfCohort(List.of(TICKETS_ON_TIME), List.of(), List.of(TICKETS_ON_TIME, TICKETS_OVERDUE_CLOSED, TICKETS_OVERDUE_OPEN))),
            metric("tickets.on_time_rate.dispatched", "按时办结率（转办口径）", "On-time rate (of the dispatched)", "(转办量 - 超期办结量 - 本期受理的超期未办理量) / 转办量；按月、按年", "(dispatched - closed overdue - open and overdue now) / dispatched; by month and year", COHORT, new OfCohort(List.of(TICKETS_DISPATCHED), List.of(TICKETS_OVERDUE_CLOSED, TICKETS_OVERDUE_OPEN), List.of(TICKETS_DISPATCHED))),
            metric("tickets.overdue_open.cohort", "本期受理的超期未办理量", "Open and overdue, of those accepted then", "窗口期内受理、至今在办且已超过有效期限的转办工单；按月、按年", "dispatched tickets accepted in the window that are open now and beyond the deadline in force; by month and year", COHORT, new OfCohort(List.of(TICKETS_OVERDUE_OPEN), List.of(), List.of())),
            metric("tickets.deadline_unknown", "期限未知量", "Deadline unknown", "期限所需年份的工作日历尚未载入的转办工单", "dispatched tickets whose deadline needs a calendar year that is not loaded", COHORT, count(TICKETS_DEADLINE_UNKNOWN)),
            metric("tickets.open", "在办量", "Open", "该时刻尚未办结、归档或并单的工单", "tickets not answered, handled, archived or merged at that moment", STOCK, new Stock(TICKETS_OPEN)),
            metric("tickets.overdue_open", "超期未办理量", "Open and overdue", "该时刻在办且已超过当时有效期限的工单", "tickets open at that moment and beyond the deadline in force then", STOCK, new Stock(TICKETS_OVERDUE_OPEN)),
            metric("tickets.called_back", "有效回访量", "Effective callbacks", "有效回访过的工单，以最后一次有效回访为准", "tickets with an effective callback; the last one counts", COHORT, count(TICKETS_CALLED_BACK)),
            metric("tickets.callback_rate", "回访率", "Callback rate", "已办结且有效回访 / (在线办结量 + 办结量)", "closed with an effective callback / (answered online + handled)", COHORT, ratio(List.of(TICKETS_CLOSED_CALLED_BACK), List.of(TICKETS_ANSWERED_ONLINE, TICKETS_HANDLED))),
            metric("tickets.resolution_rate", "解决率", "Resolution rate", "群众认为已解决 / 有效回访量", "resolved, the citizen says / effective callbacks", COHORT, ratio(TICKETS_RESOLVED, TICKETS_CALLED_BACK)),
            metric("tickets.satisfaction_rate", "满意率", "Satisfaction rate", "基本满意及以上 / 有效回访量", "fairly satisfied (基本满意) or better / effective callbacks", COHORT, ratio(TICKETS_SATISFIED, TICKETS_CALLED_BACK)),
            metric("tickets.repeat", "重复诉求", "Repeat demands", "同一来电人此前30个自然日内已就同一类别提出过诉求的工单；来电人按标识、类别按最细一级、日数按当地日历日计（由设置tickets.repeat.days定）；已作废的工单不计，并单的照计", "tickets whose caller token demanded in the same category at most 30 natural days before, by the local calendar (the days are the setting tickets.repeat.days); voided tickets count nowhere, merged ones do", COHORT, count(TICKETS_REPEAT)),
            metric("tickets.comparable", "可比对受理量", "Comparable demands", "带有来电人标识和类别、可判断是否重复的工单", "tickets that tell their caller token and their category, so that a repeat can be told", COHORT, count(TICKETS_COMPARABLE)),
            metric("tickets.repeat_rate", "重复诉求率", "Repeat rate", "重复诉求 / 可比对受理量", "repeat demands / comparable demands", COHORT, ratio(TICKETS_REPEAT, TICKETS_COMPARABLE)),
            metric("tickets.closure_time.first.mean", "首次办结平均时长", "First closure time, mean", "曾办结的转办工单自受理到首次办结的整秒数之和 / 件数", "sum of the whole seconds from ACCEPTED until first handled / dispatched tickets ever handled", COHORT, mean(TICKETS_CLOSURE_FIRST_SECONDS, TICKETS_EVER_HANDLED)),
            metric("tickets.closure_time.first.p50", "首次办结时长50分位数", "First closure time, p50", "50%的曾办结的转办工单自受理到首次办结不超过的整秒数（最近秩，误差1%以内；按日及更长窗口；全市、区县、单位、类别）", "seconds from ACCEPTED until first handled that 50 % of the dispatched tickets ever handled do not exceed (nearest rank, within 1 %; by day and coarser; city, region, unit, category)", COHORT, percentile(TICKETS_CLOSURE_FIRST, 50)),
            metric("tickets.closure_time.first.p90", "首次办结时长90分位数", "First closure time, p90", "90%的曾办结的转办工单自受理到首次办结不超过的整秒数（最近秩，误差1%以内；按日及更长窗口；全市、区县、单位、类别）", "seconds from ACCEPTED until first handled that 90 % of the dispatched tickets ever handled do not exceed (nearest rank, within 1 %; by day and coarser; city, region, unit, category)", COHORT, percentile(TICKETS_CLOSURE_FIRST, 90)),
            metric("tickets.closure_time.first.p99", "首次办结时长99分位数", "First closure time, p99", "99%的曾办结的转办工单自受理到首次办结不超过的整秒数（最近秩，误差1%以内；按日及更长窗口；全市、区县、单位、类别）", "seconds from ACCEPTED until first handled that 99 % of the dispatched tickets ever handled do not exceed (nearest rank, within 1 %; by day and coarser; city, region, unit, category)", COHORT, percentile(TICKETS_CLOSURE_FIRST, 99)),
            metric("tickets.closure_time.first_workdays.mean", "首次办结平均时长（工作日）", "First closure time, mean, working days", "曾办结的转办工单自受理到首次办结的工作日数之和 / 件数；工作日历未载入的除外", "sum of the working days from ACCEPTED until first handled / dispatched tickets ever handled; those whose calendar year is not loaded are left out", COHORT, mean(TICKETS_CLOSURE_FIRST_WORKDAYS, TICKETS_EVER_HANDLED_IN_CALENDAR)),
            metric("tickets.closure_time.first_workdays.p50", "首次办结时长50分位数（工作日）", "First closure time, p50, working days", "50%的曾办结的转办工单自受理到首次办结不超过的工作日数（最近秩；按日及更长窗口；全市、区县、单位、类别；工作日历未载入的除外）", "working days from ACCEPTED until first handled that 50 % of the dispatched tickets ever handled do not exceed (nearest rank; by day and coarser; city, region, unit, category; those whose calendar year is not loaded are left out)", COHORT, percentile(TICKETS_CLOSURE_FIRST_IN_WORKDAYS, 50)),
            metric("tickets.closure_time.first_workdays.p90", "首次办结时长90分位数（工作日）", "First closure time, p90, working days", "90%的曾办结的转办工单自受理到首次办结不超过的工作日数（最近秩；按日及更长窗口；全市、区县、单位、类别；工作日历未载入的除外）", "working days from ACCEPTED until first handled that 90 % of the dispatched tickets ever handled do not exceed (nearest rank; by day and coarser; city, region, unit, category; those whose calendar year is not loaded are left out)", COHORT, percentile(TICKETS_CLOSURE_FIRST_IN_WORKDAYS, 90)),
            metric("tickets.closure_time.first_workdays.p99", "首次办结时长99分位数（工作日）", "First closure time, p99, working days", "99%的曾办结的转办工单自受理到首次办结不超过的工作日数（最近秩；按日及更长窗口；全市、区县、单位、类别；工作日历未载入的除外）", "working days from ACCEPTED until first handled that 99 % of the dispatched tickets ever handled do not exceed (nearest rank; by day and coarser; city, region, unit, category; those whose calendar year is not loaded are left out)", COHORT, percentile(TICKETS_CLOSURE_FIRST_IN_WORKDAYS, 99)),
            metric("tickets.closure_time.final.mean", "最终办结平均时长", "Final closure time, mean", "已办结且此后未发回重办的转办工单自受理到最后一次办结的整秒数之和 / 件数", "sum of the whole seconds from ACCEPTED until last handled / dispatched tickets handled and not sent back since", COHORT, mean(TICKETS_CLOSURE_FINAL_SECONDS, TICKETS_HANDLED)),
            metric("tickets.closure_time.final.p50", "最终办结时长50分位数", "Final closure time, p50", "50%的已办结且此后未发回重办的转办工单自受理到最后一次办结不超过的整秒数（最近秩，误差1%以内；按日及更长窗口；全市、区县、单位、类别）", "seconds from ACCEPTED until last handled that 50 % of the dispatched tickets handled and not sent back since do not exceed (nearest rank, within 1 %; by day and coarser; city, region, unit, category)", COHORT, percentile(TICKETS_CLOSURE_FINAL, 50)),
            metric("tickets.closure_time.final.p90", "最终办结时长90分位数", "Final closure time, p90", "90%的已办结且此后未发回重办的转办工单自受理到最后一次办结不超过的整秒数（最近秩，误差1%以内；按日及更长窗口；全市、区县、单位、类别）", "seconds from ACCEPTED until last handled that 90 % of the dispatched tickets handled and not sent back since do not exceed (nearest rank, within 1 %; by day and coarser; city, region, unit, category)", COHORT, percentile(TICKETS_CLOSURE_FINAL, 90)),
            metric("tickets.closure_time.final.p99", "最终办结时长99分位数", "Final closure time, p99", "99%的已办结且此后未发回重办的转办工单自受理到最后一次办结不超过的整秒数（最近秩，误差1%以内；按日及更长窗口；全市、区县、单位、类别）", "seconds from ACCEPTED until last handled that 99 % of the dispatched tickets handled and not sent back since do not exceed (nearest rank, within 1 %; by day and coarser; city, region, unit, category)", COHORT, percentile(TICKETS_CLOSURE_FINAL, 99)),
            metric("tickets.closure_time.final_workdays.mean", "最终办结平均时长（工作日）", "Final closure time, mean, working days", "已办结且此后未发回重办的转办工单自受理到最后一次办结的工作日数之和 / 件数；工作日历未载入的除外", "sum of the working days from ACCEPTED until last handled / dispatched tickets handled and not sent back since; those whose calendar year is not loaded are left out", COHORT, mean(TICKETS_CLOSURE_FINAL_WORKDAYS, TICKETS_HANDLED_IN_CALENDAR)),
            metric("tickets.closure_time.final_workdays.p50", "最终办结时长50分位数（工作日）", "Final closure time, p50, working days", "50%的已办结且此后未发回重办的转办工单自受理到最后一次办结不超过的工作日数（最近秩；按日及更长窗口；全市、区县、单位、类别；工作日历未载入的除外）", "working days from ACCEPTED until last handled that 50 % of the dispatched tickets handled and not sent back since do not exceed (nearest rank; by day and coarser; city, region, unit, category; those whose calendar year is not loaded are left out)", COHORT, percentile(TICKETS_CLOSURE_FINAL_IN_WORKDAYS, 50)),
            metric("tickets.closure_time.final_workdays.p90", "最终办结时长90分位数（工作日）", "Final closure time, p90, working days", "90%的已办结且此后未发回重办的转办工单自受理到最后一次办结不超过的工作日数（最近秩；按日及更长窗口；全市、区县、单位、类别；工作日历未载入的除外）", "working days from ACCEPTED until last handled that 90 % of the dispatched tickets handled and not sent back since do not exceed (nearest rank; by day and coarser; city, region, unit, category; those whose calendar year is not loaded are left out)", COHORT, percentile(TICKETS_CLOSURE_FINAL_IN_WORKDAYS, 90)),
            metric("tickets.closure_time.final_workdays.p99", "最终办结时长99分位数（工作日）", "Final closure time, p99, working days", "99%的已办结且此后未发回重办的转办工单自受理到最后一次办结不超过的工作日数（最近秩；按日及更长窗口；全市、区县、单位、类别；工作日历未载入的除外）", "working days from ACCEPTED until last handled that 99 % of the dispatched tickets handled and not sent back since do not exceed (nearest rank; by day and coarser; city, region, unit, category; those whose calendar year is not loaded are left out)", COHORT, percentile(TICKETS_CLOSURE_FINAL_IN_WORKDAYS, 99)),
            metric("tickets.handled.events", "办结件次", "Closings", "转办工单的办结次数，发回重办后再次办结另计，按办结时间", "closings of dispatched tickets, each time one is handled, by when that was", FLOW, count(TICKETS_HANDLED_EVENTS)),
            metric("tickets.on_time_rate.events", "按时办结率（办结件次口径）", "On-time rate (of closings)", "期限内办结件次 / 有期限的办结件次，按办结时间", "closings by the deadline in force / closings under a deadline, by when they were", FLOW, ratio(List.of(TICKETS_ON_TIME_EVENTS), List.of(TICKETS_ON_TIME_EVENTS, TICKETS_OVERDUE_CLOSED_EVENTS))),
            metric("tickets.closure_time.events.mean", "办结件次平均时长", "Time to closing, mean", "自受理到每次办结的整秒数之和 / 办结件次，按办结时间", "sum of the whole seconds from ACCEPTED to each closing / closings, by when they were", FLOW, mean(TICKETS_HANDLED_EVENTS_SECONDS, TICKETS_HANDLED_EVENTS)),
            metric("tickets.called_back.events", "有效回访件次", "Callbacks", "有效回访的次数，按回访时间", "effective callbacks, each of them, by when they were", FLOW, count(TICKETS_CALLED_BACK_EVENTS)),
            metric("tickets.resolution_rate.events", "解决率（回访件次口径）", "Resolution rate (of callbacks)", "群众认为已解决的有效回访件次 / 有效回访件次，按回访时间", "effective callbacks in which the citizen says it is resolved / effective callbacks, by when they were", FLOW, ratio(TICKETS_RESOLVED_EVENTS, TICKETS_CALLED_BACK_EVENTS)),
            metric("tickets.satisfaction_rate.events", "满意率（回访件次口径）", "Satisfaction rate (of callbacks)", "基本满意及以上的有效回访件次 / 有效回访件次，按回访时间", "effective callbacks fairly satisfied (基本满意) or better / effective callbacks, by when they were", FLOW, ratio(TICKETS_SATISFIED_EVENTS, TICKETS_CALLED_BACK_EVENTS)),

            metric("activities.sessions", "热线问政活动场次", "On-air sessions", "举办且未作废的热线问政活动", "热线问政 sessions held and not voided", FLOW, count(ACTIVITIES_SESSIONS)),
            metric("activities.units", "热线问政参与单位", "Units on air", "至少参加一场热线问政的单位", "units that took part in at least one session", FLOW, new Members("unit", ACTIVITIES_SESSIONS)),
            metric("activities.demands", "热线问政受理诉求", "On-air demands", "热线问政活动中受理的工单", "tickets accepted in a 热线问政 session", COHORT, count(ACTIVITIES_DEMANDS)),
            metric("activities.closed", "热线问政3日办结量", "On-air demands closed in 3 days", "3个工作日内办结的热线问政工单", "on-air demands closed within 3 working days", COHORT, count(ACTIVITIES_CLOSED)),
            metric("activities.closed_rate", "热线问政3日办结率", "On-air closure rate in 3 days", "3个工作日内办结 / 热线问政受理诉求", "closed within 3 working days / on-air demands", COHORT, ratio(ACTIVITIES_CLOSED, ACTIVITIES_DEMANDS)),

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
        return new Percentile(distribution, percent);
    }

    private static Formula ratio(Measure numerator, Measure denominator) {
        return ratio(List.of(numerator), List.of(denominator));
    }

    private static Formula ratio(List<Measure> numerator, List<Measure> denominator) {
        return new Formula.Ratio(numerator, denominator);
    }
}
