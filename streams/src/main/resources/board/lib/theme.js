// Dark for a wall, light for a desk.

const KEY = "minyi.theme";

/** dark or light. */
export function theme() {
  return document.documentElement.dataset.theme;
}

/** The theme that was chosen last; dark at first. */
export function restoreTheme() {
  document.documentElement.dataset.theme = localStorage.getItem(KEY) === "light" ? "light" : "dark";
}

/** The other theme from now on. */
export function switchTheme() {
  document.documentElement.dataset.theme = theme() === "dark" ? "light" : "dark";
  localStorage.setItem(KEY, theme());
}

/** A colour of the theme by the name of its variable. */
export function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}
