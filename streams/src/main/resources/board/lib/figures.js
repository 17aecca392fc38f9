// Prints exact figures: only here a numerator is divided by its denominator, and everything is cut off, never rounded up.

import { language, t } from "./words.js";

export const EMPTY = "—";

const DIGITS = 2;
const SECONDS = { day: 86400, hour: 3600, minute: 60 };

/** Whether it says nothing. */
export function isEmpty(figure) {
  return !figure || figure.known === false || figure.numerator === null || figure.numerator === undefined || figure.denominator === 0;
}

/** A figure in its unit: count, ratio, seconds, working_days or levels. */
export function print(figure, unit) {
  if (isEmpty(figure)) {
    return EMPTY;
  }
  if (figure.denominator === null || figure.denominator === undefined) {
    return unit === "seconds" ? duration(figure.numerator, 1) : count(figure.numerator);
  }
  if (unit === "ratio") {
    return `${quotient(figure.numerator * 100, figure.denominator)}%`;
  }
  return unit === "seconds" ? duration(figure.numerator, figure.denominator) : quotient(figure.numerator, figure.denominator);
}

/** Numerator and denominator as they are; empty for a count. */
export function exactly(figure) {
  return isEmpty(figure) || figure.denominator === null || figure.denominator === undefined
    ? ""
    : `${count(figure.numerator)} / ${count(figure.denominator)}`;
}

/** The figure as a number for charts; null where it says nothing. */
export function value(figure, unit) {
  if (isEmpty(figure)) {
    return null;
  }
  const exact = figure.numerator / (figure.denominator ?? 1);
  return unit === "ratio" ? exact * 100 : exact;
}

/** How much a figure differs from another, with its sign: growth of a count, percentage points of a ratio. */
export function change(figure, before, unit) {
  if (isEmpty(figure) || isEmpty(before)) {
    return EMPTY;
  }
  if (unit === "ratio") {
    return `${signed(value(figure, unit) - value(before, unit))} ${t("points")}`;
  }
  const base = value(before, unit);
  return base === 0 ? EMPTY : `${signed(((value(figure, unit) - base) / base) * 100)}%`;
}

/** A whole number with separators. */
export function count(number) {
  return number.toLocaleString(language() === "zh" ? "zh-CN" : "en");
}

/** A moment on the city's clocks. */
export function clock(moment, zone, options = { hour: "2-digit", minute: "2-digit" }) {
  return new Intl.DateTimeFormat(language() === "zh" ? "zh-CN" : "en-GB", { timeZone: zone, ...options }).format(
    new Date(moment),
  );
}

/** A length of time in its greatest unit. */
export function length(seconds) {
  return duration(Math.trunc(seconds), 1);
}

function duration(seconds, by) {
  const mean = seconds / by;
  for (const unit of ["day", "hour", "minute"]) {
    if (Math.abs(mean) >= SECONDS[unit]) {
      return `${quotient(seconds, by * SECONDS[unit])} ${t(unit)}`;
    }
  }
  return `${quotient(seconds, by)} ${t("second")}`;
}

function quotient(numerator, denominator) {
  const scale = 10 ** DIGITS;
  const cut = (BigInt(Math.trunc(numerator)) * BigInt(scale)) / BigInt(denominator);
  return (Number(cut) / scale).toLocaleString("en", { maximumFractionDigits: DIGITS });
}

function signed(number) {
  return `${number > 0 ? "+" : ""}${(Math.trunc(number * 100) / 100 || 0).toLocaleString("en")}`;
}
