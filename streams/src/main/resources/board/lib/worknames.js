// What the members that work lists name are called: units as the roster has them, branches of categories level by level.

import { json, path } from "./api.js";
import { readNames } from "./names.js";

/** Reads the names of a city with that zone. */
export async function readWorkNames(zone) {
  const year = Number(new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric" }).format(new Date()));
  const [name, ...rosters] = await Promise.all([
    readNames(),
    ...[year - 1, year].map((each) => json(path("/api/v1/scopes", { dimension: "unit", window: `${each}` })).catch(() => ({ members: [] }))),
  ]);
  const units = Object.fromEntries(rosters.flatMap((roster) => roster.members.map((each) => [each.member, each.name])));
  return {
    unit: (code) => units[code] ?? code,
    region: (code) => name("region", code),
    channel: (code) => name("channel", code),
    category: (branch) => branch.split("/").map((part, level, all) => {
      const whole = all.slice(0, level + 1).join("/");
      const named = name("category", whole);
      return named === whole ? part : named;
    }).join(" / "),
  };
}
