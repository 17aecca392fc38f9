// Whether the figures can be trusted: how far the stream has come, the ledger, what was refused, what cannot be known yet.

import { json, path } from "../lib/api.js";
import { fill, h, table } from "../lib/dom.js";
import { clock, count } from "../lib/figures.js";
import { t } from "../lib/words.js";

const REFRESH_MS = 5000;
const LEDGER = ["in", "counted", "duplicates", "superseded", "waiting", "rejected"];

/** Fills the page, again every five seconds. */
export async function health(page, about) {
  const draw = async () => fill(page, await parts(about));
  await draw();
  const refreshing = setInterval(() => draw().catch(() => {}), REFRESH_MS);
  return () => clearInterval(refreshing);
}

async function parts(about) {
  const year = new Intl.DateTimeFormat("en-CA", { timeZone: about.zone }).format(new Date()).slice(0, 4);
  const [status, ledger, rejects, unknown] = await Promise.all([
    json("/api/v1/status"),
    json("/api/v1/ledger"),
    json("/api/v1/rejects"),
    json(path("/api/v1/metrics", { metric: "tickets.deadline_unknown", window: year })),
  ]);
  return [standing(status), books(ledger), refused(rejects, about.zone), deadlines(unknown.figures[0]), system(about)];
}

function standing(status) {
  return h("section", { class: "panel" },
    h("h2", {}, t("standing"), " ", h("span", { class: "badge", "data-well": `${status.caughtUp}` }, t(status.caughtUp ? "caughtUp" : "notCaughtUp"))),
    h("dl", { class: "numbers" }, [
      [t("arrived"), status.arrived],
      [t("read"), status.read],
      [t("behind"), status.arrived - status.read],
      [t("inside"), status.inside],
    ].map(([name, number]) => h("div", {}, h("dt", {}, name), h("dd", {}, count(number))))));
}

function books(rows) {
  const heads = [t("source"), t("year"), ...["in", "counted", "duplicates", "superseded", "waitingEvents", "rejected"].map((key) => ({ number: t(key) })), t("closes")];
  return h("section", { class: "panel" }, h("h2", {}, t("ledger")),
    rows.length === 0
      ? h("p", { class: "nothing" }, t("nothing"))
      : h("div", { class: "scroll" }, table(heads, rows.map((row) => [row.source, row.window, ...LEDGER.map((key) => ({ number: count(row[key]) })), closes(row) ? "✓" : "✗"]))));
}

/** Whether every event that came in stands under exactly one outcome. */
function closes(row) {
  return row.in === row.counted + row.duplicates + row.superseded + row.waiting + row.rejected;
}

function refused(rejects, zone) {
  return h("section", { class: "panel" }, h("h2", {}, `${t("rejects")}: ${count(rejects.count)}`),
    rejects.count === 0
      ? h("p", { class: "nothing" }, t("nothing"))
      : [
          table([t("reason"), { number: t("number") }], Object.entries(rejects.reasons).map(([reason, number]) => [reason, { number: count(number) }])),
          h("div", { class: "scroll" }, table(
            ["", "id", t("reason"), t("field"), t("source"), t("topic"), t("message")],
            rejects.rows.slice(0, 20).map((row) => [clock(row.refusedAt, zone, { month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" }), h("code", {}, row.id), row.reason, row.field, row.source, row.topic, row.message ?? ""]))),
        ]);
}

function deadlines(figure) {
  return h("section", { class: "panel" }, h("h2", {}, t("unknownDeadlines")), h("p", { class: "value" }, count(figure.numerator)));
}

function system(about) {
  return h("section", { class: "panel" }, h("h2", {}, t("about")),
    h("p", {}, `${t("version")} ${about.version} · ${about.zone} · Kafka ${about.kafka} · ${about.registry} · ${t("rulebook")} `, h("code", {}, about.rulebook)));
}
