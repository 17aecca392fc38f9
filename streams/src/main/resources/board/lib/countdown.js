// How long it is to a deadline, or beyond it, by the server's clock; ticking.

import { t } from "./words.js";

const TICK_MS = 1000;
const DAY = 86400;

/** A duration in seconds, to the second: 2 d 03:04:05. */
export function span(seconds) {
  const whole = Math.floor(Math.abs(seconds));
  const two = (number) => `${number}`.padStart(2, "0");
  const time = [Math.floor((whole % DAY) / 3600), Math.floor((whole % 3600) / 60), whole % 60].map(two).join(":");
  return whole >= DAY ? `${Math.floor(whole / DAY)} ${t("day")} ${time}` : time;
}

/** A duration in seconds, roughly: in days, hours, minutes or seconds, cut off. */
export function roughly(seconds) {
  for (const [unit, length] of [["day", DAY], ["hour", 3600], ["minute", 60]]) {
    if (seconds >= length) {
      return `${Math.floor(seconds / length)} ${t(unit)}`;
    }
  }
  return `${Math.floor(seconds)} ${t("second")}`;
}

/** Keeps every element with data-deadline below a root up to date, until it is ended. */
export function ticking(root) {
  let ahead = 0;
  const tick = () => {
    for (const element of root.querySelectorAll("[data-deadline]")) {
      const left = (new Date(element.dataset.deadline) - Date.now() - ahead) / 1000;
      element.dataset.late = `${left < 0}`;
      element.textContent = `${t(left < 0 ? "beyond" : "left")} ${span(left)}`;
    }
  };
  const timer = setInterval(tick, TICK_MS);
  return {
    /** Says what the server's clock shows now. */
    set(at) {
      ahead = new Date(at) - Date.now();
      tick();
    },
    end: () => clearInterval(timer),
  };
}
