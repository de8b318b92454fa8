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
/** What the server takes. */
const ACCEPTED =
  "image/jpeg,image/png,image/webp,image/gif,video/mp4,video/webm,audio/*,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.txt,.csv";

/** Builds the field and its buttons; `send` gets what was written, without the space around it, `sendFile` each file that was chosen or pasted. */
export function composerOf(words: Words, send: (text: string) => void, sendFile: (file: File) => void): Composer {
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
  const chosen = h("input", { type: "file", accept: ACCEPTED, multiple: true, hidden: true, tabindex: -1 });
  const attach = h(
    "button",
    { class: "attach", type: "button", "aria-label": words.attach, title: words.attach, click: () => chosen.click() },
    icon("clip"),
  );
  const sendAll = (files: Iterable<File>) => {
    for (const file of files) sendFile(file);
  };
  chosen.addEventListener("change", () => {
    sendAll(chosen.files ?? []);
    chosen.value = "";
    field.focus();
  });
  field.addEventListener("paste", ({ clipboardData }) => {
    // What is copied from a document comes as words and as a picture of them: the words are meant.
    if (clipboardData?.getData("text/plain") === "") sendAll(clipboardData.files);
  });
  const hint = h("span", { id: "hint", class: "unseen" }, words.hint);
  return { field, element: h("form", { class: "composer", submit }, field, hint, chosen, attach, button) };
}
