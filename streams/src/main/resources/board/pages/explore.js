// Any metric by scope and window, as a chart and a table beside the year before, with its definition and worked example.

import { json, path } from "../lib/api.js";
import { chart, lines, ranking } from "../lib/charts.js";
import { field, fill, h, select, table } from "../lib/dom.js";
import { change, clock, count, EMPTY, isEmpty, print, value } from "../lib/figures.js";
import { readNames } from "../lib/names.js";
import { label, moved, periodOf, PERIODS, today, windowsOf } from "../lib/windows.js";
import { language, named, t } from "../lib/words.js";

const STEPS = ["year", "month", "day", "hour"];
const DIMENSIONS = ["region", "source", "channel", "kind", "line", "unit", "category"];
const OF_DAYS = ["unit", "category"];
const PICKERS = { hour: "date", day: "month", month: "number", year: "number" };
const FIRST_METRIC = "tickets.accepted";

/** Fills the page with the figure that the address names, and follows what is chosen without drawing the page anew. */
export async function explore(page, about, parameters) {
  const [all, name] = await Promise.all([json("/api/v1/definitions"), readNames()]);
  const dimensions = dimensionsFor(about);
  const definitions = all.filter((each) => choices(each, dimensions).length > 0);
  const parts = {
    controls: h("form", { class: "controls panel", "aria-label": t("explore"), onsubmit: (event) => event.preventDefault() }),
    title: h("h2", { id: "title" }),
    basis: h("p", { class: "basis", role: "status" }),
    drawing: h("div", { class: "chart tall", role: "img" }),
    results: h("section", { class: "panel results" }),
    explained: h("section", { class: "panel" }),
  };
  fill(page, parts.controls, h("section", { class: "panel" }, parts.title, parts.basis, parts.drawing), parts.results, parts.explained);
  const drawn = chart(parts.drawing);
  let asked = question(parameters, definitions, dimensions, about.zone);
  let turn = 0;

  const update = async (changed) => {
    const mine = ++turn;
    asked = sensible({ ...asked, ...changed }, definitions, dimensions);
    history[Object.keys(changed).length > 0 ? "pushState" : "replaceState"](null, "", `#/explore?${new URLSearchParams(asked)}`);
    for (const busy of [parts.drawing, parts.results]) {
      busy.setAttribute("aria-busy", "true");
    }
    const definition = defined(definitions, asked.metric);
    try {
      const members = await membersOf(asked, name);
      const shown = await figures(asked, members, about.zone);
      if (mine === turn) {
        drawControls(parts.controls, { asked, definitions, dimensions, members, name, zone: about.zone, update });
        draw(parts, drawn, { asked, definition, shown, name, zone: about.zone });
      }
    } catch (problem) {
      if (mine === turn) {
        drawControls(parts.controls, { asked, definitions, dimensions, members: { own: [], regions: [] }, name, zone: about.zone, update });
        drawn.draw(ranking([], t("nothing")));
        fill(parts.results, h("p", { class: "alert", role: "alert" }, problem.message));
      }
    } finally {
      if (mine === turn) {
        parts.drawing.removeAttribute("aria-busy");
        parts.results.removeAttribute("aria-busy");
      }
    }
  };
  await update({});
  return () => {
    turn++;
    drawn.end();
  };
}

/** By what figures may be asked for: whoever may look at some members only has their dimensions, and no city. */
function dimensionsFor(about) {
  return about.only.length === 0 ? ["city", ...DIMENSIONS] : [...new Set(about.only.map((scope) => scope.split(":")[0]))];
}

function choices(definition, dimensions) {
  return dimensions.filter((each) => each === "city" || definition.dimensions.includes(each));
}

function defined(definitions, metric) {
  return definitions.find((each) => each.id === metric);
}

/** What the address asks for; a period alone (`window=2023-05`) is shown by its parts. */
function question(parameters, definitions, dimensions, zone) {
  const window = parameters.get("window") ?? "";
  const step = parameters.get("step") ?? (PERIODS.hour.test(window) ? "hour" : PERIODS.day.test(window) ? "day" : "month");
  return sensible({
    metric: parameters.get("metric") ?? FIRST_METRIC,
    dimension: parameters.get("dimension") ?? "city",
    member: parameters.get("member") ?? "",
    within: parameters.get("within") ?? "",
    step,
    window: PERIODS[step]?.test(window) ? window : periodOf(step in PERIODS ? step : "month", today(zone)),
  }, definitions, dimensions);
}

/** The same where it makes sense: of dimensions that the metric is kept by, and of steps that it has. */
function sensible(asked, definitions, dimensions) {
  const metric = defined(definitions, asked.metric) ? asked.metric : FIRST_METRIC;
  const possible = choices(defined(definitions, metric), dimensions);
  const dimension = possible.includes(asked.dimension) ? asked.dimension : possible[0];
  const steps = stepsOf(defined(definitions, metric), dimension);
  const step = steps.includes(asked.step) ? asked.step : steps[steps.length - 1];
  return {
    metric,
    dimension,
    member: dimension === "city" ? "" : asked.member,
    within: dimension === "category" ? asked.within : "",
    step,
    window: PERIODS[step].test(asked.window) ? asked.window : periodOf(step, asked.window),
  };
}

function stepsOf(definition, dimension) {
  const shortest = OF_DAYS.includes(dimension) && definition.shortest === "hour" ? "day" : definition.shortest;
  return STEPS.slice(0, STEPS.indexOf(shortest) + 1);
}

/** The members that can be chosen in that year, by name. */
async function membersOf(asked, name) {
  const list = async (dimension) => {
    const year = asked.window.slice(0, 4);
    const { members } = await json(path("/api/v1/scopes", { dimension, window: year }));
    return members
      .map(({ member, name: own }) => ({ member, name: member === "none" ? t("none") : member === "other" ? t("other") : own !== member ? own : name(dimension, member) }))
      .sort((one, other) => one.name.localeCompare(other.name, "zh"));
  };
  const [own, regions] = await Promise.all([
    asked.dimension === "city" ? [] : list(asked.dimension),
    asked.dimension === "category" ? list("region") : [],
  ]);
  if (own.length > 0 && !own.some((each) => each.member === asked.member)) {
    asked.member = own[0].member;
  }
  return { own, regions };
}

function scopeOf(asked) {
  const part = (dimension, member) => `${dimension}:${member.replace(/[:|@%+]/g, encodeURIComponent)}`;
  if (asked.dimension === "city") {
    return "city";
  }
  return part(asked.dimension, asked.member) + (asked.within ? `|${part("region", asked.within)}` : "");
}

/** The figures, and where they can be had as CSV. */
async function figures(asked, members, zone) {
  const window = windowsOf(asked.step, asked.window, zone);
  if (window.length === 0 || (asked.dimension !== "city" && members.own.length === 0)) {
    return { figures: [] };
  }
  const query = { metric: asked.metric, scope: scopeOf(asked), window, compare: "year-before" };
  return { ...(await json(path("/api/v1/metrics", query))), csv: path("/api/v1/metrics", { ...query, format: "csv" }) };
}

function drawControls(form, { asked, definitions, dimensions, members, name, zone, update }) {
  const focused = document.activeElement?.closest("form") === form ? document.activeElement.id : "";
  const definition = defined(definitions, asked.metric);
  const ends = periodOf(asked.step, today(zone));
  const move = (by, id, text) => h("button", { type: "button", id, "aria-label": t(text), title: t(text), disabled: by > 0 && asked.window >= ends, onclick: () => update({ window: moved(asked.step, asked.window, by) }) }, by < 0 ? "‹" : "›");
  fill(form,
    field(t("metric"), metrics(definitions, asked.metric, update)),
    field(t("by"), select(choices(definition, dimensions).map((each) => [each, t(each)]), asked.dimension, (dimension) => update({ dimension, member: "", within: "" }), { id: "dimension" })),
    asked.dimension !== "city" && field(t(asked.dimension), select(options(members.own), asked.member, (member) => update({ member }), { id: "member", disabled: members.own.length === 0 })),
    asked.dimension === "category" && definition.dimensions.includes("category|region")
      && field(t("within"), select([["", t("anywhere")], ...options(members.regions)], asked.within, (within) => update({ within }), { id: "within" })),
    field(t("step"), select(stepsOf(definition, asked.dimension).map((each) => [each, t(`${each}Step`)]), asked.step, (step) => update({ step, window: shorter(step, asked.window, zone) }), { id: "step" })),
    field(t("period"), h("input", {
      id: "window", type: PICKERS[asked.step], value: asked.window, max: ends, min: PICKERS[asked.step] === "number" ? 2000 : null, required: true,
      onchange: (event) => event.target.checkValidity() && update({ window: event.target.value }),
    })),
    h("div", { class: "pager" }, move(-1, "earlier", "earlier"), move(1, "later", "later")));
  if (focused) {
    form.querySelector(`#${CSS.escape(focused)}`)?.focus();
  }
}

/** A period of a shorter step begins with the longer one's, but does not lie ahead. */
function shorter(step, window, zone) {
  const present = today(zone);
  return present.startsWith(window) ? periodOf(step, present) : periodOf(step, window);
}

function options(members) {
  return members.length === 0 ? [["", t("noMembers")]] : members.map((each) => [each.member, each.name]);
}

/** The catalogue by families: what stands before the first point of an id. */
function metrics(definitions, chosen, update) {
  const families = Map.groupBy ? Map.groupBy(definitions, family) : new Map([["", definitions]]);
  return h("select", { id: "metric", onchange: (event) => update({ metric: event.target.value }) },
    [...families].map(([name, members]) => h("optgroup", { label: name },
      members.map((each) => h("option", { value: each.id, selected: each.id === chosen }, `${named(each)} · ${each.id}`)))));
}

function family(definition) {
  return definition.id.split(".")[0];
}

function draw(parts, drawn, { asked, definition, shown, name, zone }) {
  const rows = shown.figures;
  const told = rows.some((row) => !isEmpty(row));
  fill(parts.title, `${named(definition)} · ${scopeName(asked, name)} · ${asked.window}`);
  fill(parts.basis, rows.length === 0 ? "" : basis(shown, definition, zone));
  parts.drawing.setAttribute("aria-label", `${named(definition)}, ${scopeName(asked, name)}, ${asked.window}`);
  drawn.draw(told ? series(rows, asked, definition) : ranking([], t("noFigures")));
  fill(parts.results, rows.length === 0
    ? h("p", { class: "nothing" }, t("noFigures"))
    : [figuresTable(rows, asked, definition), h("a", { class: "button", id: "csv", href: shown.csv, download: `${asked.metric}-${asked.window}.csv` }, t("csv"))]);
  fill(parts.explained, explained(definition));
}

function scopeName(asked, name) {
  if (asked.dimension === "city") {
    return t("city");
  }
  const member = document.querySelector("#member option:checked")?.textContent ?? asked.member;
  return `${t(asked.dimension)} ${member}${asked.within ? ` · ${name("region", asked.within)}` : ""}`;
}

function basis(shown, definition, zone) {
  const moment = clock(shown.computedAt, zone, { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" });
  return `${t("basis")}: ${shown.basis === "known now" ? t("knownNow") : shown.basis} · ${t("countedIn")}: ${t(definition.basis)} · ${t("computedAt")} ${moment}`;
}

function series(rows, asked, definition) {
  return lines(rows.map((row) => label(asked.step, row.window)), [
    { name: named(definition), data: rows.map((row) => value(row, row.unit)) },
    { name: t("yearBefore"), data: rows.map((row) => value(yearBefore(row), row.unit)), dashed: true },
  ]);
}

function yearBefore(row) {
  const beside = row.comparisons.find((each) => each.with === "year-before");
  return beside && beside.numerator !== null ? beside : null;
}

function figuresTable(rows, asked, definition) {
  const divided = rows.some((row) => row.denominator !== null);
  const number = (amount) => ({ number: amount === null || amount === undefined ? EMPTY : count(amount) });
  const exactly = (figure) => (divided ? [number(figure?.numerator), number(figure?.denominator)] : []);
  const heads = [t("window"), { number: t("printed") }, ...(divided ? [{ number: t("numerator") }, { number: t("denominator") }] : []),
    { number: t("yearBefore") }, ...(divided ? [{ number: t("numeratorBefore") }, { number: t("denominatorBefore") }] : []), { number: t("changeOnYear") }];
  return h("div", { class: "scroll long", tabindex: 0, role: "region", "aria-label": named(definition) }, table(
    heads,
    rows.map((row) => {
      const before = yearBefore(row);
      return [label(asked.step, row.window), { number: print(row, row.unit) }, ...exactly(row),
        { number: before ? print(before, row.unit) : EMPTY }, ...exactly(before), { number: before ? change(row, before, row.unit) : EMPTY }];
    })));
}

function explained(definition) {
  const zh = language() === "zh";
  const { example } = definition;
  const told = (name, content) => content && [h("dt", {}, name), h("dd", {}, content)];
  return [
    h("h2", {}, t("definition")),
    h("dl", {},
      told(t("definition"), zh ? definition.definitionZh : definition.definitionEn),
      told(t("formula"), h("code", {}, definition.formula)),
      told(t("numerator"), definition.numerator.length > 0 && h("code", {}, definition.numerator.join(" + "))),
      told(t("denominator"), definition.denominator.length > 0 && h("code", {}, definition.denominator.join(" + "))),
      told(t("countedIn"), t(definition.basis))),
    h("h3", {}, `${t("example")}: ${zh ? example.titleZh : example.titleEn}`),
    h("pre", { tabindex: 0, "aria-label": t("example") }, example.events.map((event) => JSON.stringify(event)).join("\n")),
    h("p", {}, `${example.scope} · ${example.window} → `, h("code", {}, example.figure)),
  ];
}
