// The shell: which page is shown, in which language and theme.

import { json } from "./lib/api.js";
import { fill, h } from "./lib/dom.js";
import { signOut, who } from "./lib/session.js";
import { restoreTheme, switchTheme, theme } from "./lib/theme.js";
import { language, switchLanguage, t } from "./lib/words.js";
import { alerts } from "./pages/alerts.js";
import { explore } from "./pages/explore.js";
import { health } from "./pages/health.js";
import { report } from "./pages/report.js";
import { signin } from "./pages/signin.js";
import { wall } from "./pages/wall.js";
import { work } from "./pages/work.js";

// Each page fills an element, given what stands behind the question mark, and answers what ends it.
const PAGES = { wall, alerts, work, explore, report, health };

// What whoever has not signed in yet is told.
const STRANGER = { city: "", synthetic: false };

const head = document.getElementById("head");
const page = document.getElementById("page");
let end = () => {};
let shown = 0;

function place() {
  const [name, query] = location.hash.replace(/^#\/?/, "").split("?");
  return { name: name in PAGES ? name : "wall", parameters: new URLSearchParams(query) };
}

function drawHead(about, name, visitor) {
  fill(
    head,
    h("h1", {}, h("span", { class: "brand" }, "民意"), " ", about.city),
    h("nav", { "aria-label": t("pages") }, Object.keys(PAGES).map((each) =>
      h("a", { href: `#/${each}`, "aria-current": each === name ? "page" : null }, t(each)))),
    h("div", { class: "switches" },
      visitor?.byToken && h("button", { type: "button", id: "sign-out", title: visitor.role, onclick: leave }, `${visitor.name} · ${t("signOut")}`),
      h("button", { type: "button", id: "language", onclick: () => (switchLanguage(), show()) }, t("toEnglish")),
      h("button", { type: "button", id: "theme", onclick: () => (switchTheme(), show()) }, t(theme() === "dark" ? "toLight" : "toDark"))),
  );
  const synthetic = document.getElementById("synthetic");
  synthetic.hidden = !about.synthetic;
  synthetic.textContent = about.synthetic ? t("synthetic") : "";
}

async function leave() {
  await signOut();
  show();
}

/** Shows the page that the address names. */
async function show() {
  const mine = ++shown;
  end();
  end = () => {};
  document.documentElement.lang = language() === "zh" ? "zh-CN" : "en";
  const { name, parameters } = place();
  document.title = `${t(name)} · 民意 Minyi`;
  fill(page, h("p", { class: "loading", role: "status" }, t("loading")));
  try {
    const visitor = await who();
    const about = visitor ? await json("/api/v1/about") : STRANGER;
    if (mine !== shown) {
      return;
    }
    drawHead(about, name, visitor);
    if (!visitor) {
      signin(page, show);
      return;
    }
    page.className = name;
    const ending = await PAGES[name](fill(page), about, parameters);
    if (mine === shown) {
      end = ending ?? (() => {});
    } else {
      ending?.();
    }
  } catch (problem) {
    if (mine === shown) {
      fill(page, h("div", { class: "failed", role: "alert" },
        h("h2", {}, t("failed")), h("p", {}, problem.message),
        h("button", { type: "button", onclick: show }, t("again"))));
    }
  }
}

restoreTheme();
window.addEventListener("hashchange", show);
show();
