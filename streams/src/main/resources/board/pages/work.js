// What somebody must act on: the work lists with their countdowns, and the callers who have not got through.

import { json, path } from "../lib/api.js";
import { roughly, ticking } from "../lib/countdown.js";
import { field, fill, h, select, table } from "../lib/dom.js";
import { clock, count, EMPTY } from "../lib/figures.js";
import { timelineDialog } from "../lib/timeline.js";
import { t, worded } from "../lib/words.js";
import { readWorkNames } from "../lib/worknames.js";

const LISTS = ["overdue", "approaching", "urgent", "unsigned", "returned", "bad-ratings"];
const CALLERS = "callers";
const NO_CALLERS = { total: 0, rows: [] };
const FILTERS = { region: "regions", unit: "units", category: "categories" };
const REFRESH_MS = 10_000;
const ROWS = 25;
const MOMENT = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" };

/** Fills the page with the list that the address names, again every ten seconds. */
export async function work(page, about, parameters) {
  const names = await readWorkNames(about.zone);
  const lists = ofTheCity(about) ? [...LISTS, CALLERS] : LISTS;
  const state = question(parameters, lists);
  const parts = layout();
  const timeline = timelineDialog(about, names, () => focusRow(parts.rows, state.opened));
  const countdowns = ticking(parts.rows);
  let asked = 0;

  const look = async () => {
    const mine = ++asked;
    try {
      const [sizes, callers, shown] = await Promise.all([
        json("/api/v1/work"),
        ofTheCity(about) ? json(path("/api/v1/callers", { page: state.list === CALLERS ? state.page : 1, size: ROWS })) : NO_CALLERS,
        state.list === CALLERS ? null : json(path(`/api/v1/work/${state.list}`, { ...filters(state), page: state.page, size: ROWS })),
      ]);
      if (mine === asked) {
        drawTabs(parts.tabs, lists, state, sizes.lists, callers, go);
        drawFilters(parts.filters, state, sizes.lists, names, go);
        keepingFocus(parts.rows, () => fill(parts.rows, shown ? workTable(shown, state, names, about.zone, open) : callersTable(callers, names, about.zone)));
        drawPages(parts.pages, shown ?? callers, go);
        parts.standing.textContent = `${t("asAt")} ${clock(sizes.at, about.zone, { hour: "2-digit", minute: "2-digit", second: "2-digit" })}`;
        parts.standing.dataset.stands = "true";
        parts.forgotten.hidden = sizes.forgotten === 0;
        parts.forgotten.textContent = t("forgottenWork").replace("{n}", count(sizes.forgotten));
        countdowns.set(sizes.at);
      }
    } catch (problem) {
      if (mine !== asked) {
        return;
      }
      if (state.page > 1) {
        go({ page: 1 });
        return;
      }
      parts.standing.textContent = problem.message;
      parts.standing.dataset.stands = "false";
      if (parts.rows.childElementCount === 0) {
        fill(parts.rows, h("p", { class: "nothing" }, t("notReadYet")));
      }
    }
  };
  const go = (to) => {
    Object.assign(state, { page: 1 }, to);
    history.replaceState(null, "", `#${path("/work", { list: state.list, ...filters(state), page: state.page > 1 ? state.page : "" })}`);
    return look();
  };
  const open = (id) => {
    state.opened = id;
    timeline.show(state.list === "bad-ratings" ? "ratings" : "tickets", id);
  };

  fill(page, parts.elements, timeline.element);
  await look();
  if (parameters.get("open")) {
    open(parameters.get("open"));
  }
  const refreshing = setInterval(look, REFRESH_MS);
  return () => {
    asked++;
    clearInterval(refreshing);
    countdowns.end();
  };
}

/** Calls belong to no unit: who may look at some units or regions only is not shown who called. */
function ofTheCity(about) {
  return about.only.length === 0;
}

function question(parameters, lists) {
  const page = Number(parameters.get("page"));
  return {
    list: lists.includes(parameters.get("list")) ? parameters.get("list") : LISTS[0],
    ...Object.fromEntries(Object.keys(FILTERS).map((each) => [each, parameters.get(each) ?? ""])),
    page: Number.isInteger(page) && page > 0 ? page : 1,
    opened: null,
  };
}

function filters(state) {
  return Object.fromEntries(Object.keys(FILTERS).map((each) => [each, state[each]]));
}

function layout() {
  const tabs = h("div", { class: "tabs", role: "group", "aria-label": t("workLists") });
  const filterBar = h("div", { class: "controls" });
  const standing = h("span", { class: "standing", role: "status" }, t("loading"));
  const forgotten = h("p", { class: "notice", role: "status", hidden: true });
  const rows = h("div", { class: "rows scroll" });
  const pages = h("div", { class: "pages" });
  return {
    tabs, filters: filterBar, standing, forgotten, rows, pages,
    elements: [
      tabs,
      h("section", { class: "panel" }, h("div", { class: "list-head" }, filterBar, standing), forgotten, rows, pages),
    ],
  };
}

function drawTabs(element, lists, state, sizes, callers, go) {
  const size = (list) => (list === CALLERS ? callers.total : sizes.find((each) => each.list === list).rows);
  keepingFocus(element, () => fill(element, lists.map((list) =>
    h("button", { type: "button", "data-id": list, "aria-pressed": `${list === state.list}`, onclick: () => go({ list }) },
      h("span", {}, t(`list-${list}`)), h("strong", {}, count(size(list)))))));
}

/** A choice for each filter of what the list holds; not redrawn under the hand of who is choosing, unless they have chosen. */
function drawFilters(element, state, sizes, names, go) {
  const drawn = JSON.stringify([state.list, filters(state)]);
  if (element.contains(document.activeElement) && element.dataset.drawn === drawn) {
    return;
  }
  element.dataset.drawn = drawn;
  const size = sizes.find((each) => each.list === state.list);
  element.hidden = !size;
  keepingFocus(element, () => fill(element, size && Object.entries(FILTERS).map(([filter, members]) => {
    const known = Object.entries(size[members]).map(([member, rows]) => [member, `${names[filter](member)} (${count(rows)})`]);
    const chosen = state[filter];
    const options = chosen && !size[members][chosen] ? [[chosen, `${names[filter](chosen)} (0)`], ...known] : known;
    return field(t(filter), select([["", t("all")], ...options], chosen, (value) => go({ [filter]: value }), { "data-id": filter }));
  })));
}

function workTable(shown, state, names, zone, open) {
  if (shown.rows.length === 0) {
    return h("p", { class: "nothing" }, t("noWork"));
  }
  const rating = shown.list === "bad-ratings";
  const heads = [t("countdown"), t("id"), t("status"), rating ? t("level") : t("category"), t("region"), t("presentUnit"), { number: t("unitDays") }, { number: t("othersDays") }, t("way")];
  return table(heads, shown.rows.map((row) => [
    due(row, zone),
    h("button", { type: "button", class: "link", "data-id": row.id, "aria-haspopup": "dialog", onclick: () => open(row.id) }, row.id),
    [worded(row.status), row.urgency && row.urgency !== "ORDINARY" && h("span", { class: "badge" }, worded(row.urgency))],
    rating ? worded(`level${row.level}`) : row.category ? names.category(row.category) : EMPTY,
    row.region ? names.region(row.region) : EMPTY,
    holder(row, names),
    { number: days(row.unitWorkingDays, row.unitSeconds) },
    { number: days(row.othersWorkingDays, row.othersSeconds) },
    way(row),
  ].map((cell) => (Array.isArray(cell) ? h("span", { class: "together" }, cell.filter(Boolean)) : cell))), { class: "work-rows", "aria-label": t(`list-${state.list}`) });
}

function due(row, zone) {
  if (!row.deadline) {
    return h("span", { class: "exactly" }, row.missingCalendarYear ? `${t("missingYear")} ${row.missingCalendarYear}` : t("noDeadline"));
  }
  return h("span", { class: "due" },
    h("strong", { class: "countdown", "data-deadline": row.deadline }),
    h("span", { class: "exactly" }, `${worded(`clock${row.clock}`)} ${clock(row.deadline, zone, MOMENT)}`));
}

function holder(row, names) {
  return row.unit
    ? names.unit(row.unit)
    : h("span", { class: "stale" }, row.lastUnit ? `${t("nobody")}（${names.unit(row.lastUnit)}）` : t("nobody"));
}

function days(workingDays, seconds) {
  if (seconds === null) {
    return EMPTY;
  }
  return h("span", { title: roughly(seconds) }, workingDays === null ? roughly(seconds) : `${workingDays}`);
}

function way(row) {
  return ["hops", "returns", "redos", "extensions", "supervisions"].filter((each) => row[each] > 0).map((each) => `${t(each)} ${row[each]}`).join(" · ");
}

function callersTable(callers, names, zone) {
  const summary = h("p", { class: "exactly" }, `${t("callersNote")} ${t("withoutToken")} ${count(callers.withoutToken)} · ${t("inMenu")} ${count(callers.inMenu)}`);
  if (callers.rows.length === 0) {
    return [summary, h("p", { class: "nothing" }, t("nobodyWaits"))];
  }
  return [summary, table([t("hungUpAt"), t("id"), t("line"), t("region"), { number: t("waited") }, { number: t("tries") }, t("firstAt")],
    callers.rows.map((row) => [
      clock(row.at, zone, MOMENT),
      row.id,
      row.line ?? EMPTY,
      row.region ? names.region(row.region) : EMPTY,
      { number: roughly(row.waitedSeconds) },
      { number: count(row.tries) },
      clock(row.firstAt, zone, MOMENT),
    ]), { "aria-label": t("list-callers") })];
}

function drawPages(element, shown, go) {
  const turn = (to, label) => h("button", { type: "button", "data-id": label, disabled: to < 1 || to > shown.pages, onclick: () => go({ page: to }) }, t(label));
  keepingFocus(element, () => fill(element,
    h("span", { class: "exactly" }, `${t("inAll")} ${count(shown.total)} · ${t("pageNumber")} ${shown.page} / ${shown.pages}`),
    shown.pages > 1 && [turn(shown.page - 1, "previousPage"), turn(shown.page + 1, "nextPage")]));
}

/** Redraws what is in an element without taking the focus from whatever has it there. */
function keepingFocus(element, draw) {
  const focused = element.contains(document.activeElement) ? document.activeElement.dataset.id : null;
  draw();
  focusRow(element, focused);
}

function focusRow(element, id) {
  if (id) {
    [...element.querySelectorAll("[data-id]")].find((each) => each.dataset.id === id)?.focus();
  }
}
