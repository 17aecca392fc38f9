// Windows of the city's calendar as the API writes them, and the periods that they make up.

const FARTHEST_EAST_MS = 14 * 60 * 60 * 1000;
const SEARCHED_QUARTERS = 52 * 4;
const QUARTER_MS = 15 * 60 * 1000;
const YEARS = 10;

/** Each step with the form of its periods: hours make up a day, days a month, months a year, years the last ten. */
export const PERIODS = { hour: /^\d{4}-\d{2}-\d{2}$/, day: /^\d{4}-\d{2}$/, month: /^\d{4}$/, year: /^\d{4}$/ };

const LENGTHS = { hour: 10, day: 7, month: 4, year: 4 };

/** Today by the city's clocks. */
export function today(zone) {
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date());
}

/** The period of that step in which a day lies, or of which a longer period is the beginning. */
export function periodOf(step, text) {
  return `${text}-01-01`.slice(0, 10).slice(0, LENGTHS[step]);
}

/** The windows that make a period up, as far as they have begun. */
export function windowsOf(step, period, zone) {
  const now = today(zone);
  const begun = (window) => window.slice(0, now.length) <= now.slice(0, window.length);
  const [year, month] = period.split("-").map(Number);
  const numbered = (number) => Array.from({ length: number }, (_, part) => `${period}-${String(part + 1).padStart(2, "0")}`);
  switch (step) {
    case "hour":
      return begun(period) ? hours(period, zone) : [];
    case "day":
      return numbered(new Date(year, month, 0).getDate()).filter(begun);
    case "month":
      return numbered(12).filter(begun);
    default:
      return Array.from({ length: YEARS }, (_, back) => `${year - YEARS + 1 + back}`).filter(begun);
  }
}

/** The period so many before or after another. */
export function moved(step, period, by) {
  const [year, month, day] = period.split("-").map(Number);
  switch (step) {
    case "hour":
      return new Date(Date.UTC(year, month - 1, day + by)).toISOString().slice(0, 10);
    case "day":
      return new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 7);
    default:
      return `${year + by}`;
  }
}

/** What a window is called where its period is known. */
export function label(step, window) {
  return step === "hour" ? window.slice(11, 16) : step === "day" ? window.slice(5) : window;
}

/** The hours of a day by the clocks of the zone, of which there are 23 or 25 when these are changed. */
function hours(day, zone) {
  const local = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", timeZoneName: "longOffset",
  });
  const first = Date.parse(`${day}T00:00Z`) - FARTHEST_EAST_MS;
  const found = [];
  for (let quarter = 0; quarter < SEARCHED_QUARTERS; quarter++) {
    const part = Object.fromEntries(local.formatToParts(first + quarter * QUARTER_MS).map((each) => [each.type, each.value]));
    if (`${part.year}-${part.month}-${part.day}` === day && part.minute === "00") {
      found.push(`${day}T${part.hour}:00${offset(part.timeZoneName)}`);
    }
  }
  return found.filter((window) => Date.parse(window) <= Date.now());
}

/** From `GMT+08:00`; none is written Z. */
function offset(name) {
  return name.replace("GMT", "").replace(/^[+-]00:00$|^$/, "Z");
}
