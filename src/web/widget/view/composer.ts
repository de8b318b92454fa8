import type { Words } from "../words.ts";
import { h } from "./element.ts";
import { icon } from "./icon.ts";

/** Where a message is written. */
export interface Composer {
  element: HTMLElement;
  field: HTMLTextAreaElement;
}

const TEXT_MAX = 4096;
const HIGHEST = 132;

/** Builds the field and its button; `send` gets what was written, without the space around it. */
export function composerOf(words: Words, send: (text: string) => void): Composer {
  const button = h("button", { class: "send", type: "submit", "aria-label": words.send, disabled: true }, icon("send"));
  const field = h("textarea", {
    rows: 1,
    maxlength: TEXT_MAX,
    placeholder: words.placeholder,
    "aria-label": words.message,
    "aria-describedby": "hint",
    enterkeyhint: "send",
    autocomplete: "off",
  });
  const grow = () => {
    button.disabled = field.value.trim() === "";
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight, HIGHEST)}px`;
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (text) send(text);
    field.value = "";
    grow();
    field.focus();
  };
  field.addEventListener("input", grow);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event);
  });
  const hint = h("span", { id: "hint", class: "unseen" }, words.hint);
  return { field, element: h("form", { class: "composer", submit }, field, hint, button) };
}
