// The alerts: what stands, who took it up, and what was cleared lately.

import { howBad, moment, what, where, which } from "../lib/alerts.js";
import { json, path } from "../lib/api.js";
import { field, fill, h, select, table } from "../lib/dom.js";
import { count } from "../lib/figures.js";
import { readNames } from "../lib/names.js";
import { named, t } from "../lib/words.js";
import { readWorkNames } from "../lib/worknames.js";

const EVERY_MS = 4000;
const DESK = "minyi.desk";
const STATES = ["standing", "open", "cleared", "all"];

/** Fills the page and keeps it up to date until it is ended. */
export async function alerts(page, about, parameters) {
  const [name, names] = await Promise.all([readNames(), readWorkNames(about.zone)]);
  const asked = { state: parameters.get("state") ?? "standing", rule: parameters.get("rule") ?? "", page: 1 };
  const rules = h("div", { class: "rules" });
  const list = h("div", { class: "scroll" });
  const said = h("p", { class: "said", role: "status" });
  const desk = h("input", { id: "desk", maxlength: 16, value: localStorage.getItem(DESK) ?? "", placeholder: "A12", autocomplete: "off" });
  desk.addEventListener("change", () => localStorage.setItem(DESK, desk.value.trim()));
  const choose = (change) => {
    Object.assign(asked, { page: 1 }, change);
    refresh();
  };
  const states = select(STATES.map((state) => [state, t(`alerts.${state}`)]), asked.state, (state) => choose({ state }), { id: "state" });
  fill(page,
    h("div", { class: "controls panel" }, field(t("state"), states), field(t("desk"), desk), said),
    h("section", { class: "panel" }, rules),
    h("section", { class: "panel" }, list));

  async function take(alert) {
    if (!desk.value.trim()) {
      said.textContent = t("sayDesk");
      desk.focus();
      return;
    }
    await json(`/api/v1/alerts/${encodeURIComponent(alert.id)}/acknowledge`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ desk: desk.value.trim() }),
    });
    await refresh();
  }

  const unfolded = new Set();
  let asking = 0;
  async function refresh() {
    const mine = ++asking;
    try {
      const answer = await json(path("/api/v1/alerts", { ...asked, rule: asked.rule || null }));
      if (mine === asking) {
        said.textContent = "";
        draw(answer);
      }
    } catch (problem) {
      said.textContent = problem.message;
    }
  }

  function draw(answer) {
    fill(rules, answer.rules.map((rule) =>
      h("button", {
        type: "button",
        class: "rule",
        "data-severity": rule.severity,
        "data-standing": rule.standing > 0,
        "aria-pressed": String(asked.rule === rule.rule),
        onclick: () => choose({ rule: asked.rule === rule.rule ? "" : rule.rule }),
      }, h("span", {}, named(rule)), h("strong", {}, count(rule.standing)))));
    const focused = document.activeElement?.dataset?.alert;
    fill(list, answer.rows.length === 0
      ? h("p", { class: "nothing" }, t("noAlerts"))
      : [rows(answer), pages(answer)]);
    list.querySelector(`[data-alert="${CSS.escape(focused ?? "")}"]`)?.focus();
  }

  function rows(answer) {
    const now = new Date(answer.at);
    return table(
      [t("what"), t("where"), t("which"), t("unit"), t("since"), t("howBad"), t("takenUp"), t("clearedAt")],
      answer.rows.map((alert) => [
        h("span", { class: "severity", "data-severity": alert.severity }, what(alert)),
        where(alert.scope, name),
        ids(alert),
        alert.unit ? names.unit(alert.unit) : "",
        moment(alert.since ?? alert.raisedAt, about.zone),
        howBad(alert, now),
        takenUp(alert),
        alert.clearedAt ? moment(alert.clearedAt, about.zone) : "",
      ]),
      { "aria-label": t("alerts") },
    );
  }

  /** All ids; a list that was unfolded stays so when the page is drawn anew. */
  function ids(alert) {
    if (alert.ids.length < 2) {
      return which(alert) && life(alert, which(alert));
    }
    return h("details", { open: unfolded.has(alert.id), ontoggle: (event) => (event.target.open ? unfolded.add(alert.id) : unfolded.delete(alert.id)) },
      h("summary", {}, count(alert.ids.length)),
      alert.ids.map((id) => h("div", {}, life(alert, id))));
  }

  /** An id, which leads to what has happened to it; what was refused has no life. */
  function life(alert, id) {
    if (alert.scope.startsWith("source:")) {
      return h("code", {}, id);
    }
    const list = alert.rule.startsWith("rating.") ? "bad-ratings" : "overdue";
    return h("a", { href: path("#/work", { list, open: id }) }, h("code", {}, id));
  }

  function takenUp(alert) {
    if (alert.acknowledgedAt) {
      return `${alert.desk} · ${moment(alert.acknowledgedAt, about.zone)}`;
    }
    return alert.clearedAt
      ? ""
      : h("button", { type: "button", "data-alert": alert.id, onclick: () => take(alert).catch((problem) => (said.textContent = problem.message)) }, t("takeUp"));
  }

  function pages(answer) {
    return h("p", { class: "pages" },
      h("button", { type: "button", disabled: answer.page <= 1, onclick: () => choose({ page: answer.page - 1 }) }, t("newer")),
      ` ${answer.page} / ${answer.pages} · ${count(answer.total)} `,
      h("button", { type: "button", disabled: answer.page >= answer.pages, onclick: () => choose({ page: answer.page + 1 }) }, t("older")));
  }

  await refresh();
  const ticking = setInterval(refresh, EVERY_MS);
  return () => clearInterval(ticking);
}
