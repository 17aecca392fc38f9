// Builds elements: text is always text, so nothing that comes from data can become markup.

/** An element; attributes that begin with "on" are listeners, those that are false or null are left out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Puts these children in place of whatever was in an element. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A table with heads and rows of cells; a cell is a text, an element, or {number: text}. */
export function table(heads, rows, attributes = {}) {
  const cell = (value) =>
    value && value.number !== undefined ? h("td", { class: "number" }, value.number) : h("td", {}, value);
  return h(
    "table",
    attributes,
    h("thead", {}, h("tr", {}, heads.map((head) =>
      h("th", { scope: "col", class: head.number ? "number" : null }, head.number ?? head)))),
    h("tbody", {}, rows.map((row) => h("tr", {}, row.map(cell)))),
  );
}

/** A field with its label. */
export function field(label, control) {
  return h("label", { class: "field" }, h("span", {}, label), control);
}

/** A choice among options of [value, text]. */
export function select(options, chosen, onchange, attributes = {}) {
  return h(
    "select",
    { ...attributes, onchange: (event) => onchange(event.target.value) },
    options.map(([value, text]) => h("option", { value, selected: value === chosen }, text)),
  );
}
