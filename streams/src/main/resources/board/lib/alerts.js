// What an alert says in words: what, where, since when and how bad; the same on the wall and on its own page.

import { clock, count, EMPTY, exactly, length } from "./figures.js";
import { named, t } from "./words.js";

const SCOPES = /^([a-z]+):(.*)$/;

/** The place or thing a scope names, e.g. 交通/道路 · 珠晖区. */
export function where(scope, name) {
  return scope.split("|").map((part) => {
    const [, dimension, code] = SCOPES.exec(part) ?? [];
    return dimension ? name(dimension, decodeURIComponent(code)) : t("city");
  }).join(" · ");
}

/** How bad it is, in one short phrase. */
export function howBad(alert, now) {
  if (alert.denominator !== null) {
    return exactly(alert);
  }
  if (alert.baseline !== null) {
    return `${count(alert.numerator)}（${t("usually")} ${count(Math.round(alert.baseline * 10) / 10)}）`;
  }
  if (alert.seconds !== null) {
    return alert.numerator === null ? length(alert.seconds) : `${count(alert.numerator)} · +${length(alert.seconds)}`;
  }
  if (alert.dueAt !== null) {
    const left = (new Date(alert.dueAt) - now) / 1000;
    return left < 0 ? `${t("over")} ${length(-left)}` : `${t("left")} ${length(left)}`;
  }
  return alert.numerator === null ? EMPTY : `${count(alert.numerator)} ${t("times")}`;
}

/** What it is called. */
export function what(alert) {
  return named(alert);
}

/** Which ticket or rating it is about; empty for a place. */
export function which(alert) {
  return alert.subject ?? "";
}

/** A moment with its day, short. */
export function moment(at, zone) {
  return at ? clock(at, zone, { month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" }) : EMPTY;
}
