// The words of the pages, in Chinese and in English, and which of the two is shown.

const KEY = "minyi.language";

const WORDS = {
  wall: ["大屏", "Wall"],
  alerts: ["告警", "Alerts"],
  explore: ["指标查询", "Explore"],
  report: ["报告", "Report"],
  health: ["数据质量", "Data health"],
  pages: ["页面", "Pages"],
  toEnglish: ["English", "中文"],
  toLight: ["浅色", "Light"],
  toDark: ["深色", "Dark"],
  synthetic: ["合成数据，仅供演示", "Synthetic data, for demonstration only"],
  loading: ["正在读取…", "Reading …"],
  failed: ["出错了", "Something went wrong"],
  again: ["重试", "Try again"],
  nothing: ["暂无数据", "Nothing yet"],
  live: ["实时", "Live"],
  reconnecting: ["连接中断，正在重连…", "Disconnected, trying again …"],
  points: ["个百分点", "pp"],
  day: ["天", "d"],
  hour: ["小时", "h"],
  minute: ["分", "min"],
  second: ["秒", "s"],
  today: ["今日", "Today"],
  lastWeek: ["较上周同日同时段", "on the same hours last week"],
  connect24h: ["近24小时接通率", "Connect rate, last 24 h"],
  target: ["目标 95%", "target 95%"],
  minutes: ["近60分钟来电", "Calls, last 60 minutes"],
  offered: ["呼入", "offered"],
  answered: ["接通", "answered"],
  hours: ["今日各时段受理量", "Accepted by the hour, today"],
  lastWeekDay: ["上周同日", "last week"],
  queue: ["排队与坐席", "Queue and agents"],
  noQueue: ["尚无坐席采样", "No samples of a queue yet"],
  stale: ["采样已过期", "sample is stale"],
  line: ["线路", "Line"],
  waiting: ["排队", "Waiting"],
  longest: ["最长等待", "Longest wait"],
  loggedIn: ["签入", "Logged in"],
  idle: ["空闲", "Idle"],
  talking: ["通话", "Talking"],
  wrapUp: ["整理", "Wrap-up"],
  away: ["小休", "Away"],
  channels: ["受理渠道", "By channel"],
  categories: ["诉求分类", "By category"],
  regions: ["本月区县排行", "Counties, this month"],
  region: ["区县", "County"],
  accepted: ["受理量", "Accepted"],
  satisfaction: ["满意率", "Satisfaction"],
  onTime: ["按时办结率", "On time"],
  closure: ["平均办结", "Mean closure"],
  noAlerts: ["没有告警", "No alerts"],
  allAlerts: ["全部告警", "All alerts"],
  state: ["状态", "State"],
  "alerts.standing": ["未解除", "Standing"],
  "alerts.open": ["未接手", "Not taken up"],
  "alerts.cleared": ["已解除", "Cleared"],
  "alerts.all": ["全部", "All"],
  desk: ["席位号或工号", "Desk or staff number"],
  sayDesk: ["请先填写席位号或工号", "Say your desk or staff number first"],
  what: ["告警", "Alert"],
  where: ["地点", "Where"],
  which: ["编号", "Which"],
  since: ["自", "Since"],
  howBad: ["程度", "How bad"],
  takenUp: ["接手", "Taken up"],
  takeUp: ["接手", "Take up"],
  clearedAt: ["解除", "Cleared"],
  newer: ["上一页", "Back"],
  older: ["下一页", "On"],
  usually: ["平时", "usually"],
  over: ["超", "over by"],
  left: ["剩", "left"],
  times: ["次", "times"],
  metric: ["指标", "Metric"],
  scope: ["范围", "Scope"],
  window: ["窗口", "Window"],
  by: ["按", "By"],
  city: ["全市", "Whole city"],
  dimension: ["维度", "Dimension"],
  source: ["来源", "Source"],
  channel: ["渠道", "Channel"],
  kind: ["诉求类型", "Kind"],
  unit: ["单位", "Unit"],
  category: ["分类", "Category"],
  year: ["年", "Year"],
  month: ["月", "Month"],
  printed: ["数值", "Figure"],
  exactly: ["分子 / 分母", "Exactly"],
  yearBefore: ["上年同期", "Year before"],
  changeOnYear: ["同比", "On the year before"],
  definition: ["定义", "Definition"],
  formula: ["公式", "Formula"],
  example: ["算例", "Worked example"],
  basis: ["口径", "Basis"],
  csv: ["下载 CSV", "Download CSV"],
  profile: ["模板", "Profile"],
  asOf: ["截至", "As of"],
  revision: ["版本", "Revision"],
  liveRevision: ["实时", "live"],
  show: ["生成", "Show"],
  download: ["下载", "Download"],
  recounting: ["正在由原始事实重算…", "Recounting the facts …"],
  standing: ["处理进度", "How far the stream has come"],
  arrived: ["到达", "Arrived"],
  read: ["已读", "Read"],
  behind: ["积压", "Behind"],
  inside: ["处理中", "Inside"],
  caughtUp: ["已追平", "Caught up"],
  notCaughtUp: ["追赶中", "Catching up"],
  ledger: ["事件台账", "Ledger of events"],
  in: ["接收", "In"],
  counted: ["计入", "Counted"],
  duplicates: ["重复", "Duplicates"],
  superseded: ["取代", "Superseded"],
  waitingEvents: ["等待", "Waiting"],
  rejected: ["拒收", "Rejected"],
  closes: ["平", "Closes"],
  rejects: ["拒收记录", "What was refused"],
  reason: ["原因", "Reason"],
  number: ["数量", "Number"],
  field: ["字段", "Field"],
  message: ["说明", "Message"],
  topic: ["主题", "Topic"],
  unknownDeadlines: ["期限未知的工单（缺少该年工作日历）", "Tickets whose deadline is unknown (a year's calendar is missing)"],
  about: ["本系统", "This Minyi"],
  version: ["版本", "Version"],
  rulebook: ["规则指纹", "Rulebook"],
};

const chosen = { language: localStorage.getItem(KEY) === "en" ? "en" : "zh" };

/** zh or en. */
export function language() {
  return chosen.language;
}

/** The other language from now on. */
export function switchLanguage() {
  chosen.language = chosen.language === "zh" ? "en" : "zh";
  localStorage.setItem(KEY, chosen.language);
}

/** A word in the language that is shown. */
export function t(key) {
  const words = WORDS[key];
  if (!words) {
    throw new Error(`no word is called ${key}`);
  }
  return words[chosen.language === "zh" ? 0 : 1];
}

/** Whichever of two names is in the language that is shown. */
export function named(thing) {
  return chosen.language === "zh" ? thing.nameZh : thing.nameEn;
}
