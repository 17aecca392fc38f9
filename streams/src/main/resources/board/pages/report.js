// The report of a year or a month: by which profile, as of when, live or as published.

import { json, path, recounted } from "../lib/api.js";
import { field, fill, h, select } from "../lib/dom.js";
import { named, t } from "../lib/words.js";

const YEARS_BACK = 10;
const TENTH = 10;
const FORMATS = ["xlsx", "csv", "json", "text"];

/** Fills the page with the report that the address names. */
export async function report(page, about, parameters) {
  const profiles = await json("/api/v1/profiles");
  const asked = {
    window: parameters.get("window") ?? (await lastYearKnown()),
    profile: parameters.get("profile") ?? profiles[0].name,
    asOf: parameters.get("asOf") ?? "",
    revision: parameters.get("revision") ?? "",
  };
  const revisions = /^\d{4}$/.test(asked.window)
    ? await json(path(`/api/v1/reports/${asked.window}/revisions`, { profile: asked.profile }))
    : [];
  const shown = h("div", { class: "sheet" });
  fill(page, controls(asked, profiles, revisions), shown);
  await show(shown, asked);
  return undefined;
}

/** The last year that is over and holds at least a tenth of the fullest; last year if nothing is known of any. */
async function lastYearKnown() {
  const last = new Date().getFullYear() - 1;
  const years = Array.from({ length: YEARS_BACK }, (_, back) => `${last - back}`);
  const { figures } = await json(path("/api/v1/metrics", { metric: ["tickets.accepted", "ratings.total"], window: years }));
  const held = (year) => figures.filter((each) => each.window === year).reduce((sum, each) => sum + each.numerator, 0);
  const fullest = Math.max(...years.map(held));
  return years.find((year) => fullest > 0 && held(year) * TENTH >= fullest) ?? years[0];
}

function controls(asked, profiles, revisions) {
  const go = (changed) => {
    location.hash = `#/report?${new URLSearchParams({ ...asked, ...changed })}`;
  };
  const window = h("input", { id: "window", value: asked.window, pattern: "\\d{4}(-\\d{2})?", size: 8 });
  const asOf = h("input", { id: "asOf", type: "date", value: asked.asOf });
  return h("form", {
    class: "controls",
    onsubmit: (event) => {
      event.preventDefault();
      go({ window: window.value, asOf: asOf.value, revision: "" });
    },
  },
    field(t("window"), window),
    field(t("profile"), select(profiles.map((each) => [each.name, `${named({ nameZh: each.titleZh, nameEn: each.titleEn })} · ${each.name}`]), asked.profile, (profile) => go({ profile, revision: "" }), { id: "profile" })),
    field(t("asOf"), asOf),
    revisions.length > 0 && field(t("revision"), select(
      [["", t("liveRevision")], ...revisions.map((each) => [`${each.revision}`, `${each.revision} · ${each.frozenAt.slice(0, 10)}`])],
      asked.revision, (revision) => go({ revision }), { id: "revision" })),
    h("button", { type: "submit" }, t("show")),
    h("span", { class: "downloads" }, `${t("download")}: `, FORMATS.map((format) =>
      h("a", { href: address(asked, format), onclick: (event) => download(event, asked, format) }, format))));
}

function address(asked, format) {
  return path(`/api/v1/reports/${asked.window}`, { profile: asked.profile, format, revision: asked.revision, asOf: asked.revision ? "" : asked.asOf });
}

/** What takes a recount is fetched before it is saved. */
async function download(event, asked, format) {
  event.preventDefault();
  const answer = await recounted(address(asked, format));
  const saved = h("a", { href: URL.createObjectURL(await answer.blob()), download: `minyi-${asked.window}-${asked.profile}.${format === "text" ? "txt" : format}` });
  saved.click();
  URL.revokeObjectURL(saved.href);
}

async function show(element, asked) {
  const bar = h("progress", { max: 1, value: 0, "aria-label": t("recounting") });
  fill(element, h("p", { role: "status" }, t("loading"), " ", bar));
  const answer = await recounted(address(asked, "html"), (part) => {
    bar.value = part;
  });
  // A page of its own that runs nothing, whatever is in it.
  fill(element, h("iframe", { title: t("report"), sandbox: "", srcdoc: await answer.text() }));
}
