// Asks for the token of whoever sits before the page.

import { fill, h } from "../lib/dom.js";
import { signIn } from "../lib/session.js";
import { t } from "../lib/words.js";

/** Fills the page with a form, and tells once a token has opened the door. */
export function signin(page, onSignedIn) {
  const token = h("input", { type: "password", name: "token", autocomplete: "current-password", required: true, "aria-describedby": "signin-problem" });
  const problem = h("p", { id: "signin-problem", class: "problem", role: "alert" });
  const button = h("button", { type: "submit" }, t("signIn"));

  async function submit(event) {
    event.preventDefault();
    button.disabled = true;
    problem.textContent = "";
    try {
      await signIn(token.value.trim());
      onSignedIn();
    } catch (refusal) {
      problem.textContent = refusal.message;
      button.disabled = false;
      token.select();
    }
  }

  fill(page, h("form", { class: "signin panel", onsubmit: submit },
    h("h2", {}, t("signIn")),
    h("p", {}, t("tokenAsked")),
    h("label", {}, h("span", {}, t("token")), token),
    problem,
    button));
  token.focus();
}
