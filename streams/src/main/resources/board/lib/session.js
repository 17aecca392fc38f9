// Who is signed in. Where Minyi gives out tokens a browser shows its own once and then brings it along by itself.

import { json } from "./api.js";

const ADDRESS = "/api/v1/session";

/** Who asks: name, role, the scopes that may be looked at, and whether by a token; null if a token is needed first. */
export async function who() {
  try {
    return await json(ADDRESS);
  } catch (problem) {
    if (problem.status === 401) {
      return null;
    }
    throw problem;
  }
}

/** Shows a token, from now on with every request; fails with the server's sentence if it opens nothing. */
export function signIn(token) {
  return json(ADDRESS, { method: "POST", headers: { Authorization: `Bearer ${token}` } });
}

/** Takes it back. */
export function signOut() {
  return fetch(ADDRESS, { method: "DELETE" });
}
