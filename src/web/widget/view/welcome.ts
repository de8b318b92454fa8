import type { Settings } from "../settings.ts";
import type { Words } from "../words.ts";
import { h } from "./element.ts";
import { icon } from "./icon.ts";

/** What stands in an empty chat: a greeting, and questions to begin with. */
export function welcomeOf(words: Words, settings: Settings, ask: (question: string) => void): HTMLElement {
  const questions = settings.suggestions ?? words.suggestions;
  return h(
    "div",
    { class: "welcome" },
    h("div", {}, h("h2", {}, settings.greeting ?? words.greeting), h("p", {}, words.lead)),
    h(
      "div",
      { class: "suggestions", role: "group", "aria-labelledby": "often" },
      h("span", { id: "often", class: "label" }, words.suggestionsLabel),
      ...questions.map((question) =>
        h("button", { type: "button", click: () => ask(question) }, h("span", {}, question), icon("arrow")),
      ),
    ),
  );
}
