// Any metric by scope and window, as a chart and a table beside the year before, with its definition and worked example.

import { json, path } from "../lib/api.js";
import { chart, lines } from "../lib/charts.js";
import { field, fill, h, select, table } from "../lib/dom.js";
import { change, EMPTY, exactly, print, value } from "../lib/figures.js";
import { readNames } from "../lib/names.js";
import { language, named, t } from "../lib/words.js";

const DIMENSIONS = ["city", "region", "source", "channel", "kind", "line", "unit", "category"];
const FIRST_METRIC = "tickets.accepted";

/** Fills the page with the figure that the address names. */
export async function explore(page, about, parameters) {
  const [definitions, name] = await Promise.all([json("/api/v1/definitions"), readNames()]);
  const asked = question(parameters, definitions);
  const members = asked.dimension === "city" ? [] : await scopes(asked);
  const scope = asked.dimension === "city" ? "city" : `${asked.dimension}:${asked.member || members[0]?.member || ""}`;
  const windows = partsOf(asked.window, about.zone);
  const definition = definitions.find((each) => each.id === asked.metric);
  const rows = scope.endsWith(":") ? [] : await figures(asked.metric, scope, windows);

  const drawing = h("div", { class: "chart tall", role: "img", "aria-label": named(definition) });
  fill(page,
    controls(asked, definitions, members, name),
    h("section", { class: "panel" }, h("h2", {}, `${named(definition)} · ${scope} · ${asked.window}`),
      rows.length === 0 ? h("p", { class: "nothing" }, t("nothing")) : drawing),
    h("section", { class: "panel" }, figuresTable(rows, definition), rows.length > 0 && download(rows, definition)),
    explained(definition));
  if (rows.length === 0) {
    return undefined;
  }
  const drawn = chart(drawing);
  drawn.draw(lines(rows.map((row) => row.window), [
    { name: named(definition), data: rows.map((row) => value(row, row.unit)) },
    { name: t("yearBefore"), data: rows.map((row) => value(yearBefore(row), row.unit)), dashed: true },
  ]));
  return () => drawn.end();
}

function question(parameters, definitions) {
  const metric = parameters.get("metric");
  return {
    metric: definitions.some((each) => each.id === metric) ? metric : FIRST_METRIC,
    dimension: DIMENSIONS.includes(parameters.get("dimension")) ? parameters.get("dimension") : "city",
    member: parameters.get("member") ?? "",
    window: /^\d{4}(-\d{2})?$/.test(parameters.get("window")) ? parameters.get("window") : `${new Date().getFullYear()}`,
  };
}

async function scopes(asked) {
  return (await json(path("/api/v1/scopes", { dimension: asked.dimension, window: asked.window }))).members;
}

/** The months of a year, or the days of a month that have begun. */
function partsOf(window, zone) {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(new Date());
  const [year, month] = window.split("-").map(Number);
  const number = month ? new Date(year, month, 0).getDate() : 12;
  return Array.from({ length: number }, (_, part) => `${window}-${String(part + 1).padStart(2, "0")}`).filter(
    (part) => part <= today.slice(0, part.length),
  );
}

async function figures(metric, scope, windows) {
  if (windows.length === 0) {
    return [];
  }
  return (await json(path("/api/v1/metrics", { metric, scope, window: windows, compare: "year-before" }))).figures;
}

function yearBefore(row) {
  const beside = row.comparisons.find((each) => each.with === "year-before");
  return beside && beside.numerator !== null ? beside : null;
}

function controls(asked, definitions, members, name) {
  const go = (changed) => {
    const next = { ...asked, ...changed };
    location.hash = `#/explore?${new URLSearchParams(next)}`;
  };
  return h("form", { class: "controls", onsubmit: (event) => event.preventDefault() },
    field(t("metric"), select(definitions.map((each) => [each.id, `${named(each)} · ${each.id}`]), asked.metric, (metric) => go({ metric }), { id: "metric" })),
    field(t("by"), select(DIMENSIONS.map((each) => [each, t(each)]), asked.dimension, (dimension) => go({ dimension, member: "" }), { id: "dimension" })),
    asked.dimension !== "city" && field(t("scope"), select(members.map((each) => [each.member, each.name && each.name !== each.member ? each.name : name(asked.dimension, each.member)]), asked.member, (member) => go({ member }), { id: "member" })),
    field(t("window"), h("input", { id: "window", value: asked.window, pattern: "\\d{4}(-\\d{2})?", size: 8, onchange: (event) => event.target.checkValidity() && go({ window: event.target.value }) })));
}

function figuresTable(rows, definition) {
  return h("div", { class: "scroll" }, table(
    [t("window"), { number: t("printed") }, { number: t("exactly") }, { number: t("yearBefore") }, { number: t("changeOnYear") }],
    rows.map((row) => {
      const before = yearBefore(row);
      return [
        row.window,
        { number: print(row, row.unit) },
        { number: exactly(row) },
        { number: before ? print(before, row.unit) : EMPTY },
        { number: before ? change(row, before, row.unit) : EMPTY },
      ];
    }),
    { "aria-label": named(definition) },
  ));
}

function download(rows, definition) {
  const cell = (text) => `"${String(text ?? "").replaceAll('"', '""')}"`;
  const heads = ["metric", "scope", "window", "numerator", "denominator", "unit", "year_before_numerator", "year_before_denominator"];
  const text = [heads, ...rows.map((row) => {
    const before = yearBefore(row);
    return [row.metric, row.scope, row.window, row.numerator, row.denominator, row.unit, before?.numerator, before?.denominator];
  })].map((row) => row.map(cell).join(",")).join("\r\n");
  return h("a", { class: "button", download: `${definition.id}.csv`, href: `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${text}`)}` }, t("csv"));
}

function explained(definition) {
  const zh = language() === "zh";
  const example = definition.example;
  return h("section", { class: "panel" },
    h("h2", {}, t("definition")),
    h("p", {}, zh ? definition.definitionZh : definition.definitionEn),
    h("p", {}, `${t("formula")}: `, h("code", {}, definition.formula)),
    h("h3", {}, `${t("example")}: ${zh ? example.titleZh : example.titleEn}`),
    h("pre", { tabindex: 0 }, example.events.map((event) => JSON.stringify(event)).join("\n")),
    h("p", {}, `${example.scope} · ${example.window} → `, h("code", {}, example.figure)));
}
