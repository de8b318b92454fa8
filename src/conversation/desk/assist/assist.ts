import type { Locale } from "../../../base/index.ts";
import type { Errand, Model } from "../../../language/index.ts";
import { unsupported } from "./unsupported.ts";

/** A message of a thread in words. */
export interface SaidLine {
  from: "customer" | "bot" | "person";
  text: string;
}

/** What a model is to write for a member of the staff. */
export type Assistance =
  /** What the thread is about, in the language of who asks. */
  | { what: "summary"; lines: SaidLine[]; language: Locale }
  /** The next message, in the customer's language: from the thread, from passages of articles, and from what was written already. */
  | { what: "draft"; lines: SaidLine[]; passages: string[]; note: string; language: Locale }
  /** A customer's message, in the language of who asks. */
  | { what: "translation"; text: string; language: Locale };

/** What a model wrote; a person decides what becomes of it. */
export interface Assisted {
  text: string;
  /** The model's name. */
  model: string;
  /** Numbers in a draft or a summary that stand nowhere in what it was made of. */
  unsupported: string[];
}

const LANGUAGES: Record<Locale, string> = { ru: "Russian", uk: "Ukrainian", en: "English" };
const SPEAKERS = { customer: "customer", bot: "bot", person: "staff" };
/** As much of a thread as a person would read before answering, and of one message. */
const LINES = 40;
const LINE_MAX = 1_000;

/** Has the model write. Throws `Unavailable` where it does not. */
export async function assist(model: Model, asked: Assistance, errand: Errand): Promise<Assisted> {
  const language = LANGUAGES[asked.language];
  if (asked.what === "translation") {
    const text = await whole(model.write("desk-translation", { message: asked.text, language }, errand));
    return { text, model: model.name, unsupported: [] };
  }
  const line = asked.lines.slice(-LINES).map(({ from, text }) => `${SPEAKERS[from]}: ${text.slice(0, LINE_MAX)}`);
  const passage = asked.what === "draft" ? asked.passages : [];
  const note = asked.what === "draft" ? asked.note : "";
  const pieces =
    asked.what === "draft"
      ? model.write("desk-draft", { line, passage, note, language }, errand)
      : model.write("desk-summary", { line, language }, errand);
  const text = await whole(pieces);
  return { text, model: model.name, unsupported: unsupported(text, [...line, ...passage, note]) };
}

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text.trim();
}
