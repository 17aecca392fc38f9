// The life of a ticket or a rating in a dialog: its clocks as a strip, who had it, every event that arrived.

import { json } from "./api.js";
import { roughly } from "./countdown.js";
import { fill, h, table } from "./dom.js";
import { clock, EMPTY } from "./figures.js";
import { t, worded } from "./words.js";

const MOMENT = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" };
const LEFT_OUT = ["ingestedAt", "sourceSequence", "hallLevel"];

/** A dialog that shows timelines; Esc closes it. */
export function timelineDialog(about, names, onClose) {
  const title = h("h2", { id: "timeline-title" });
  const content = h("div", { class: "timeline" });
  const dialog = h("dialog", { class: "sheet-dialog", "aria-labelledby": "timeline-title" },
    h("div", { class: "dialog-head" }, title,
      h("button", { type: "button", class: "close", "aria-label": t("close"), onclick: () => dialog.close() }, "✕")),
    content);
  let asked = 0;
  dialog.addEventListener("close", () => {
    asked++;
    onClose();
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  const show = async (kind, id) => {
    const mine = ++asked;
    title.textContent = `${t("timeline")} · ${id}`;
    fill(content, h("p", { class: "loading", role: "status" }, t("loading")));
    if (!dialog.open) {
      dialog.showModal();
    }
    try {
      const timeline = await json(`/api/v1/${kind}/${encodeURIComponent(id)}/timeline`);
      if (mine === asked) {
        fill(content, parts(timeline, about.zone, names));
      }
    } catch (problem) {
      if (mine === asked) {
        fill(content, h("div", { class: "failed", role: "alert" }, h("p", {}, problem.message),
          h("button", { type: "button", onclick: () => show(kind, id) }, t("again"))));
      }
    }
  };
  return { element: dialog, show };
}

function parts(timeline, zone, names) {
  return [
    timeline.state ? facts(timeline.state, zone, names) : h("p", { class: "nothing" }, t("countsNowhere")),
    timeline.open.length > 0 && strip(timeline, zone, names),
    timeline.holders.length > 0 && holders(timeline, zone, names),
    timeline.deadlines.length > 0 && deadlines(timeline, zone),
    events(timeline, zone, names),
  ].filter(Boolean);
}

function facts(state, zone, names) {
  const shown = ["status", "kind", "urgency", "category", "region", "channel", "responsibleUnit", "hops", "returns", "redos", "extensions", "supervisions", "effectiveLevel", "missingCalendarYear"];
  return h("dl", { class: "facts" }, shown.filter((key) => state[key] !== undefined && state[key] !== 0).map((key) =>
    h("div", {}, h("dt", {}, worded(key)), h("dd", {}, said(key, state[key], zone, names)))));
}

/** When it was open and overdue, and who had it, from its first event to now or the deadline. */
function strip(timeline, zone, names) {
  const moment = (text) => new Date(text ?? timeline.at).getTime();
  const from = Math.min(...timeline.open.map((span) => moment(span.from)));
  const ends = [...timeline.open.map((span) => span.to), ...timeline.deadlines.map((each) => each.deadline)];
  const to = Math.max(...ends.map(moment), from + 1);
  const place = (at) => `${(((Math.min(Math.max(at, from), to) - from) / (to - from)) * 100).toFixed(3)}%`;
  const bar = (span, className, label) => h("span", {
    class: `piece ${className}`,
    style: `left:${place(moment(span.from))};right:calc(100% - ${place(moment(span.to))})`,
    title: `${label} ${clock(span.from, zone, MOMENT)} – ${span.to ? clock(span.to, zone, MOMENT) : t("untilNow")}`,
  }, label);
  const units = [...new Set(timeline.holders.map((each) => each.unit).filter(Boolean))];
  const known = timeline.deadlines.filter((each) => each.deadline);
  const mark = (at, className, label) => h("span", { class: `mark ${className}`, style: `left:${place(moment(at))}`, title: `${label} ${clock(at, zone, MOMENT)}` });
  return h("section", { class: "strip", role: "img", "aria-label": t("clocks") },
    h("div", { class: "lane" },
      timeline.open.map((span) => bar(span, "open", t("open"))),
      timeline.overdue.map((span) => bar(span, "overdue", t("overdue"))),
      known.map((each) => mark(each.deadline, "due", worded(`clock${each.clock}`))),
      mark(timeline.at, "now", t("now"))),
    h("div", { class: "lane" }, timeline.holders.map((each) =>
      bar(each, each.unit ? `held held${units.indexOf(each.unit) % 2}` : "nobody", each.unit ? names.unit(each.unit) : t("centre")))),
    h("div", { class: "ends" }, h("span", {}, clock(from, zone, MOMENT)), h("span", {}, clock(to, zone, MOMENT))));
}

function holders(timeline, zone, names) {
  return h("section", {}, h("h3", {}, t("whoseDays")),
    table([t("unit"), t("from"), t("to"), { number: t("workingDaysUsed") }, { number: t("timeUsed") }],
      timeline.holders.map((each) => [
        each.unit ? names.unit(each.unit) : t("centre"),
        clock(each.from, zone, MOMENT),
        each.to ? clock(each.to, zone, MOMENT) : t("untilNow"),
        { number: each.workingDays === null ? EMPTY : `${each.workingDays}` },
        { number: roughly(each.seconds) },
      ])));
}

function deadlines(timeline, zone) {
  return h("section", {}, h("h3", {}, t("deadlinesInForce")),
    table([t("clock"), t("rule"), t("from"), t("to"), t("deadline")],
      timeline.deadlines.map((each) => [
        worded(`clock${each.clock}`),
        each.rule ?? EMPTY,
        clock(each.from, zone, MOMENT),
        each.to ? clock(each.to, zone, MOMENT) : t("untilNow"),
        each.deadline ? clock(each.deadline, zone, MOMENT) : `${t("missingYear")} ${each.missingCalendarYear}`,
      ])));
}

function events(timeline, zone, names) {
  return h("section", {}, h("h3", {}, `${t("events")} (${timeline.events.length})`),
    h("div", { class: "scroll" }, table([t("happened"), t("event"), t("unit"), t("standingOfEvent"), t("carries"), t("arrivedAt")],
      timeline.events.map((each) => [
        each.eventTime ? clock(each.eventTime, zone, MOMENT) : EMPTY,
        each.type ? worded(each.type) : EMPTY,
        each.unit ? names.unit(each.unit) : "",
        h("span", { class: "badge", "data-standing": each.standing }, worded(each.standing), each.reason && ` · ${each.reason}`),
        carried(each.fields, zone, names),
        clock(each.arrivedAt, zone, MOMENT),
      ]), { class: "events" })));
}

function carried(fields, zone, names) {
  return Object.entries(fields).filter(([key]) => !LEFT_OUT.includes(key))
    .map(([key, value]) => `${worded(key)} ${said(key, value, zone, names)}`).join(" · ");
}

/** A value of the data in words. */
function said(key, value, zone, names) {
  if (value !== null && typeof value === "object") {
    return Object.entries(value).map(([inner, each]) => `${worded(inner)} ${said(inner, each, zone, names)}`).join(" · ");
  }
  if (key === "deadline" || key === "extendedUntil") {
    return clock(value, zone, MOMENT);
  }
  const name = { category: names.category, region: names.region, responsibleUnit: names.unit, channel: names.channel }[key];
  return name ? name(value) : worded(`${value}`);
}
