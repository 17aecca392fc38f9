// What members of dimensions are called: in the profiles of reports, and where these have no name by their code.

import { json } from "./api.js";

let known;

/** Reads the names, once. */
export async function readNames() {
  known ??= json("/api/v1/profiles").then((profiles) => {
    const names = {};
    for (const profile of profiles) {
      for (const [dimension, members] of Object.entries(profile.names)) {
        names[dimension] = { ...members, ...names[dimension] };
      }
    }
    return names;
  });
  const names = await known;
  return (dimension, code) => names[dimension]?.[code] ?? code;
}
