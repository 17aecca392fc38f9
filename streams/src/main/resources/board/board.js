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

// What there is for whoever may look at some units or regions only: the others are about the whole city.
const OF_SOME = ["work", "explore"];

// What whoever has not signed in yet is told.
const STRANGER = { city: "", synthetic: false };

const head = document.getElementById("head");
const page = document.getElementById("page");
let end = () => {};
let shown = 0;

function pagesFor(visitor) {
  return visitor.only.length > 0 ? OF_SOME : Object.keys(PAGES);
}

function place(pages) {
  const [name, query] = location.hash.replace(/^#\/?/, "").split("?");
  return { name: pages.includes(name) ? name : pages[0], parameters: new URLSearchParams(query) };
}

function drawHead(about, name, pages, visitor) {
  fill(
    head,
    h("h1", {}, h("span", { class: "brand" }, "民意"), " ", about.city),
    h("nav", { "aria-label": t("pages") }, pages.map((each) =>
      h("a", { href: `#/${each}`, "aria-current": each === name ? "page" : null }, t(each)))),
    h("div", { class: "switches" },
      visitor?.byToken && h("button", { type: "button", id: "sign-out", title: visitor.role, onclick: leave }, `${visitor.name} · ${t("signOut")}`),
      h("button", { type: "button", id: "language", onclick: () => (switchLanguage(), show()) }, t("toEnglish")),
      h("button", { type: "button", id: "theme", onclick: () => (switchTheme(), show()) }, t(theme() === "dark" ? "toLight" : "toDark"))),
  );
  notice("beside", about.inForce === false);
  notice("synthetic", about.synthetic);
}

function notice(word, isTrue) {
  const place = document.getElementById(word);
  place.hidden = !isTrue;
  place.textContent = isTrue ? t(word) : "";
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
  fill(page, h("p", { class: "loading", role: "status" }, t("loading")));
  try {
    const visitor = await who();
    const about = visitor ? await json("/api/v1/about") : STRANGER;
    if (mine !== shown) {
      return;
    }
    if (!visitor) {
      document.title = `${t("signIn")} · 民意 Minyi`;
      drawHead(about, null, [], visitor);
      signin(page, show);
      return;
    }
    const pages = pagesFor(visitor);
    const { name, parameters } = place(pages);
    document.title = `${t(name)} · 民意 Minyi`;
    drawHead(about, name, pages, visitor);
    page.className = name;
    const ending = await PAGES[name](fill(page), { ...about, only: visitor.only }, parameters);
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
