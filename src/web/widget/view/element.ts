type Value = string | number | boolean | ((event: never) => void) | null | undefined;

/** A child of an element; null is nothing. */
export type Child = Node | string | null;

/** Makes an element: functions become listeners of their name, `true` an empty attribute, `false` and null none. Texts stay texts. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, Value> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value as EventListener);
    else set(element, name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Gives an element an attribute, or takes it away, and touches nothing where it is so already. */
export function set(element: Element, name: string, value: string | number | boolean | null | undefined): void {
  const next = value === true ? "" : value === false || value == null ? null : String(value);
  if (element.getAttribute(name) === next) return;
  if (next === null) element.removeAttribute(name);
  else element.setAttribute(name, next);
}

/** Gives an element a text, and touches nothing where it has it already (a screen reader would say it again). */
export function say(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Words for screen readers only. */
export const unseen = (text: string): HTMLElement => h("span", { class: "unseen" }, text);
