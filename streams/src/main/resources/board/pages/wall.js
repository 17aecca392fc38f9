// What hangs on the wall of the operations room: today, live.

import { howBad, what, where, which } from "../lib/alerts.js";
import { bars, chart, gauge, lines, ranking } from "../lib/charts.js";
import { fill, h, table } from "../lib/dom.js";
import { change, clock, count, EMPTY, exactly, print, value } from "../lib/figures.js";
import { follow } from "../lib/live.js";
import { readNames } from "../lib/names.js";
import { language, named, t } from "../lib/words.js";

const TARGET = 95;
const TICK_MS = 1000;

/** Fills the page and follows the stream until it is ended. */
export async function wall(page, about) {
  const name = await readNames();
  const parts = layout();
  fill(page, parts.elements);
  const drawn = Object.fromEntries(Object.entries(parts.charts).map(([name, element]) => [name, chart(element)]));
  const tick = () => {
    parts.clock.textContent = clock(Date.now(), about.zone, { month: "long", day: "numeric", weekday: "long", hour: "2-digit", minute: "2-digit", second: "2-digit" });
  };
  tick();
  const ticking = setInterval(tick, TICK_MS);
  const stop = follow(
    (snapshot) => draw(parts, drawn, snapshot, about, name),
    (stands) => {
      parts.standing.textContent = t(stands ? "live" : "reconnecting");
      parts.standing.dataset.stands = stands;
    },
  );
  return () => {
    stop();
    clearInterval(ticking);
    Object.values(drawn).forEach((one) => one.end());
  };
}

function layout() {
  const charts = {};
  const drawing = (name, label) => (charts[name] = h("div", { class: "chart", role: "img", "aria-label": label }));
  const panel = (name, title, ...children) => h("section", { class: `panel ${name}` }, h("h2", {}, title), children);
  const cards = h("div", { class: "cards" });
  const clockOfCity = h("span", { class: "clock" });
  const standing = h("span", { class: "standing", role: "status" }, t("loading"));
  const exact = h("p", { class: "exactly" });
  const queue = h("div", {});
  const regions = h("div", {});
  const alerts = h("div", {});
  const duty = h("div", { class: "duty" });
  return {
    charts,
    cards,
    clock: clockOfCity,
    standing,
    exact,
    queue,
    alerts,
    regions,
    duty,
    elements: [
      h("div", { class: "bar" }, standing, clockOfCity),
      cards,
      duty,
      panel("connect", t("connect24h"), drawing("connect", t("connect24h")), exact),
      panel("minutes", t("minutes"), drawing("minutes", t("minutes"))),
      panel("queue", t("queue"), queue),
      panel("alerts", t("alerts"), alerts),
      panel("hours", t("hours"), drawing("hours", t("hours"))),
      panel("channels", t("channels"), drawing("channels", t("channels"))),
      panel("categories", t("categories"), drawing("categories", t("categories"))),
      panel("regions", t("regions"), regions),
    ],
  };
}

function draw(parts, drawn, snapshot, about, name) {
  fill(parts.cards, snapshot.figures.map(card));
  const connect = { numerator: snapshot.connect24h.answered, denominator: snapshot.connect24h.offered };
  drawn.connect.draw(gauge(value(connect, "ratio"), print(connect, "ratio"), TARGET));
  parts.exact.textContent = [exactly(connect), t("target")].filter(Boolean).join(" · ");
  drawn.minutes.draw(lines(minuteLabels(snapshot.minutes, about.zone), [
    { name: t("offered"), data: snapshot.minutes.offered },
    { name: t("answered"), data: snapshot.minutes.answered },
  ], { minInterval: 1 }));
  drawn.hours.draw(bars(
    snapshot.hours.lastWeek.map((each, hour) => `${hour}`),
    t("today"),
    snapshot.hours.today,
    { name: t("lastWeekDay"), data: snapshot.hours.lastWeek },
  ));
  drawn.channels.draw(ranking(snapshot.channels.map((each) => member(each, name("channel", each.member))), t("nothing")));
  drawn.categories.draw(ranking(snapshot.categories.map((each) => member(each, name("category", each.member))), t("nothing")));
  fill(parts.queue, queues(snapshot.queues, snapshot.at, about.zone));
  fill(parts.alerts, standing(snapshot, name));
  fill(parts.duty, duties(snapshot.work, about.zone));
  fill(parts.regions, counties(snapshot.regions, name));
}

function card(figure) {
  return h("article", { class: "card", "data-metric": figure.metric },
    h("h2", {}, named(figure)),
    h("p", { class: "value" }, print(figure, figure.unit)),
    h("p", { class: "exactly" }, exactly(figure) || " "),
    h("p", { class: "trend" }, `${change(figure.soFar, figure.lastWeek, figure.unit)} ${t("lastWeek")}`));
}

/** How much somebody must act on, each leading to its list. */
function duties(work, zone) {
  const each = (list, number, more) => h("a", { class: "panel", href: `#/work?list=${list}`, "data-list": list },
    h("span", {}, t(`list-${list}`)), h("strong", {}, number === undefined ? EMPTY : count(number) + (work.forgotten && list !== "callers" ? "+" : "")), more && h("span", { class: "exactly" }, more));
  return [
    each("overdue", work?.overdue),
    each("approaching", work?.approaching),
    each("urgent", work?.urgent),
    each("unsigned", work?.unsigned),
    each("bad-ratings", work?.badRatings),
    each("callers", work?.hungUp, work?.hungUpSince && `${t("hungUpSince")} ${clock(work.hungUpSince, zone)}`),
  ];
}

function member(each, name) {
  return { name, value: each.numerator, label: count(each.numerator) };
}

function minuteLabels(minutes, zone) {
  const from = new Date(minutes.from).getTime();
  return minutes.offered.map((each, minute) => clock(from + minute * 60_000, zone));
}

function queues(all, at, zone) {
  if (all.length === 0) {
    return h("p", { class: "nothing" }, t("noQueue"));
  }
  const known = (queue, number) => (queue.stale || number === null ? EMPTY : count(number));
  return table(
    [t("line"), { number: t("waiting") }, { number: t("longest") }, { number: t("idle") }, { number: t("talking") }, { number: t("wrapUp") }, { number: t("away") }, { number: t("loggedIn") }],
    all.map((queue) => [
      h("span", { class: queue.stale && "stale", title: queue.stale && `${t("stale")} ${clock(queue.sampledAt, zone)}` }, queue.line),
      { number: h("strong", {}, known(queue, queue.waitingCalls)) },
      { number: queue.stale || !queue.oldestWaitingSince ? EMPTY : seconds(queue.oldestWaitingSince, at) },
      { number: known(queue, queue.agentsIdle) },
      { number: known(queue, queue.agentsTalking) },
      { number: known(queue, queue.agentsWrapUp) },
      { number: known(queue, queue.agentsAway) },
      { number: known(queue, queue.agentsLoggedIn) },
    ]),
    { "aria-label": t("queue") },
  );
}

/** How many alerts of each rule stand, and the gravest of them. */
function standing({ alerts, at }, name) {
  const rules = alerts.rules.filter((rule) => rule.standing > 0);
  if (rules.length === 0) {
    return h("p", { class: "nothing" }, t("noAlerts"));
  }
  return [
    h("ul", { class: "rules" }, rules.map((rule) =>
      h("li", {}, h("a", { class: "rule", href: `#/alerts?rule=${rule.rule}`, "data-severity": rule.severity, "data-standing": true },
        h("span", {}, named(rule)), h("strong", {}, count(rule.standing)))))),
    h("ul", { class: "gravest" }, alerts.gravest.map((alert) =>
      h("li", { class: "severity", "data-severity": alert.severity },
        h("span", {}, `${what(alert)} · ${where(alert.scope, name)}`),
        h("small", {}, [which(alert), howBad(alert, new Date(at)), alert.desk && `✓ ${alert.desk}`].filter(Boolean).join(" · "))))),
  ];
}

function seconds(since, at) {
  return `${Math.max(0, Math.round((new Date(at) - new Date(since)) / 1000))} ${t("second")}`;
}

function counties(regions, name) {
  if (regions.length === 0) {
    return h("p", { class: "nothing" }, t("nothing"));
  }
  return table(
    ["", t("region"), { number: t("accepted") }, { number: t("onTime") }, { number: t("satisfaction") }, { number: t("closure") }],
    regions.map((each, place) => [
      `${place + 1}`,
      name("region", each.region),
      { number: count(each.accepted) },
      { number: print(each.onTime, "ratio") },
      { number: print(each.satisfaction, "ratio") },
      { number: print(each.meanClosureSeconds, "seconds") },
    ]),
    { lang: language() === "zh" ? "zh-CN" : "en" },
  );
}
