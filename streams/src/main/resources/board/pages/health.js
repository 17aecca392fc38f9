// Whether the figures can be trusted: sources, how far the stream has come, the ledger, what was refused or has no name,
// what cannot be known yet, and who does the work.

import { json, path } from "../lib/api.js";
import { field, fill, h, select, table } from "../lib/dom.js";
import { clock, count, EMPTY } from "../lib/figures.js";
import { readNames } from "../lib/names.js";
import { today } from "../lib/windows.js";
import { t } from "../lib/words.js";

const REFRESH_MS = 5000;
const ROWS = 20;
const LEDGER = ["in", "counted", "duplicates", "superseded", "waiting", "rejected"];
const HEADS = { waiting: "waitingEvents" };
const MOMENT = { month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" };

/** Fills the page, and each part of it again when it has changed; one that fails leaves the others alone. */
export async function health(page, about) {
  const name = await readNames();
  const shown = { year: today(about.zone).slice(0, 4), rejects: 1 };
  const parts = [
    part("standing", true, () => json("/api/v1/status"), standing),
    part("sources", true, () => json("/api/v1/sources"), (list) => sources(list, about.zone, name)),
    part("ledger", true, () => json("/api/v1/ledger"), (rows) => books(rows, name)),
    part("rejects", true, () => json(path("/api/v1/rejects", { size: ROWS, page: shown.rejects })), (rejects) => refused(rejects, about.zone, (number) => {
      shown.rejects = number;
      parts.find((each) => each.id === "rejects").refresh();
    })),
    part("unnamed", false, () => json(path("/api/v1/unnamed-codes", { window: shown.year })), (codes) => unnamed(codes, about.zone, (year) => {
      shown.year = year;
      parts.find((each) => each.id === "unnamed").refresh();
    })),
    part("calendars", false, () => json("/api/v1/missing-calendars"), calendars),
    part("instances", true, () => json("/api/v1/instances"), instances),
  ];
  fill(page, parts.map((each) => each.element), system(about));
  const refresh = () => Promise.all(parts.map((each) => each.refresh()));
  await refresh();
  const refreshing = setInterval(refresh, REFRESH_MS);
  return () => clearInterval(refreshing);
}

/** A panel that asks for itself and is drawn anew only if the answer differs, so that nothing jumps under a reader. */
function part(id, wide, ask, draw) {
  const body = h("div", {}, h("p", { class: "nothing" }, t("loading")));
  const badge = h("span", {});
  const element = h("section", { class: wide ? "panel wide" : "panel", id, "aria-labelledby": `${id}-title` }, h("h2", { id: `${id}-title` }, t(id), " ", badge), body);
  let before;
  const refresh = async () => {
    const answer = await ask().catch((problem) => ({ problem: problem.message }));
    const text = JSON.stringify(answer, (key, each) => (key === "at" ? undefined : each));
    if (text === before) {
      return;
    }
    before = text;
    const focused = element.contains(document.activeElement) ? document.activeElement.id : "";
    fill(body, answer.problem !== undefined && Object.keys(answer).length === 1
      ? h("div", { class: "alert", role: "alert" }, `${t("unread")}: ${answer.problem}`)
      : draw(answer));
    if (id === "standing" && answer.problem === undefined) {
      fill(badge, h("span", { class: "badge", "data-well": `${answer.caughtUp}` }, t(answer.caughtUp ? "caughtUp" : "notCaughtUp")));
    }
    if (focused) {
      document.getElementById(focused)?.focus();
    }
  };
  return { id, element, refresh };
}

function standing(status) {
  return h("dl", { class: "numbers" }, [
    [t("arrived"), status.arrived],
    [t("read"), status.read],
    [t("behind"), status.arrived - status.read],
    [t("inside"), status.inside],
  ].map(([name, number]) => h("div", {}, h("dt", {}, name), h("dd", {}, count(number)))));
}

function sources(list, zone, name) {
  if (list.sources.length === 0) {
    return nothing("noSources");
  }
  const moment = (at, day) => (at ? clock(at, zone, { year: "numeric", ...MOMENT }) : day ?? t("never"));
  const atLeast = list.isWhole ? "" : "≥ ";
  return [
    !list.isWhole && h("p", { class: "note" }, t("atLeast")),
    scroll(table(
      [t("source"), t("lastEvent"), t("lastArrival"), { number: t("lastHour") }, { number: t("happenedToday") }, { number: t("rejectedToday") }],
      list.sources.map((each) => [
        called(each.source, name("source", each.source)),
        moment(each.lastEvent, each.lastDay),
        moment(each.lastArrival),
        { number: atLeast + count(each.lastHour) },
        { number: count(each.today) },
        { number: count(each.rejectedToday) },
      ]))),
  ];
}

function books(rows, name) {
  if (rows.length === 0) {
    return nothing("nothing");
  }
  const heads = [t("source"), t("year"), ...LEDGER.map((key) => ({ number: t(HEADS[key] ?? key) })), t("closes")];
  return [
    scroll(table(heads, rows.map((row) => [
      called(row.source, name("source", row.source)), row.window, ...LEDGER.map((key) => ({ number: count(row[key]) })),
      h("span", { class: closes(row) ? "good" : "bad" }, closes(row) ? "✓" : "✗"),
    ]))),
    csv("/api/v1/ledger?format=csv", "minyi-ledger.csv"),
  ];
}

/** Whether every event that came in stands under exactly one outcome. */
function closes(row) {
  return row.in === row.counted + row.duplicates + row.superseded + row.waiting + row.rejected;
}

function refused(rejects, zone, go) {
  if (rejects.total === 0) {
    return nothing("noRejects");
  }
  const sums = (key, of) => table([t(key), { number: t("number") }], Object.entries(of).map(([each, number]) => [each, { number: count(number) }]));
  return [
    h("div", { class: "sides" }, sums("byReason", rejects.reasons), sums("byTopic", rejects.topics)),
    scroll(table(
      [t("refusedAt"), "id", t("reason"), t("field"), t("source"), t("topic"), t("message")],
      rejects.rows.map((row) => [clock(row.refusedAt, zone, MOMENT), h("code", {}, row.id), row.reason, row.field ?? "", row.source ?? "", row.topic, row.message ?? ""]))),
    h("div", { class: "pager" },
      h("button", { type: "button", id: "newer", disabled: rejects.page === 1, onclick: () => go(rejects.page - 1) }, t("previousPage")),
      h("span", { role: "status" }, `${rejects.page} / ${rejects.pages} · ${count(rejects.total)}`),
      h("button", { type: "button", id: "older", disabled: rejects.next === null, onclick: () => go(rejects.next) }, t("nextPage")),
      csv("/api/v1/rejects?format=csv&size=500", "minyi-rejects.csv")),
  ];
}

function unnamed(codes, zone, go) {
  const present = Number(today(zone).slice(0, 4));
  const years = Array.from({ length: 10 }, (_, back) => `${present - back}`);
  return [
    h("p", { class: "note" }, t("unnamedWhy")),
    field(t("year"), select(years.map((year) => [year, year]), codes.window, go, { id: "unnamed-year" })),
    codes.total === 0
      ? nothing("allNamed")
      : scroll(table(
          [t("dimension"), t("code"), { number: t("tickets") }, { number: t("ratings") }],
          codes.codes.map((each) => [t(each.dimension), h("code", {}, each.code), { number: count(each.tickets) }, { number: count(each.ratings) }]))),
    codes.total > codes.codes.length && h("p", { class: "note" }, `${t("shownOf")} ${count(codes.total)}`),
  ];
}

function calendars(calendar) {
  return [
    h("p", { class: "note" }, `${t("calendarsLoaded")}: ${calendar.loaded.join(", ")}`),
    calendar.missing.length === 0
      ? nothing("noneMissing")
      : scroll(table(
          [t("acceptedIn"), { number: t("tickets") }, t("toLoad"), t("toList")],
          calendar.missing.map((each) => [`${each.acceptedIn}`, { number: count(each.tickets) }, `${each.year}`, h("code", {}, `./minyi metrics --window ${each.acceptedIn} --metric tickets.deadline_unknown --ids`)]))),
  ];
}

function instances(work) {
  if (work.instances.length === 0) {
    return nothing("noInstances");
  }
  return [
    scroll(table(
      [t("instance"), t("host"), { number: t("threads") }, { number: t("partitions") }],
      work.instances.map((each) => [each.isThis ? `${each.id} · ${t("thisOne")} · ${work.state}` : each.id, each.host, { number: count(each.threads) }, { number: count(each.partitions) }]))),
    scroll(table(
      [t("thread"), t("state"), t("tasks"), t("standby")],
      work.threads.map((each) => [each.name, each.state, h("code", {}, each.active.join(" ") || EMPTY), h("code", {}, each.standby.join(" ") || EMPTY)]))),
  ];
}

function system(about) {
  return h("section", { class: "panel wide" }, h("h2", {}, t("about")),
    h("p", {}, `${t("version")} ${about.version} · ${about.zone} · Kafka ${about.kafka} · ${about.registry} · ${t("rulebook")} `, h("code", {}, about.rulebook)),
    h("p", {}, h("a", { href: "/openapi.yaml" }, "OpenAPI"), " · ", h("a", { href: "/asyncapi.yaml" }, "AsyncAPI")));
}

function nothing(why) {
  return h("p", { class: "nothing" }, t(why));
}

function scroll(content) {
  return h("div", { class: "scroll long", tabindex: 0 }, content);
}

function csv(address, file) {
  return h("a", { class: "button", href: address, download: file }, t("csv"));
}

/** A name with its code, where it has one. */
function called(code, name) {
  return name === code ? h("code", {}, code) : [name, " ", h("code", {}, code)];
}
