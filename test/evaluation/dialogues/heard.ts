import type { Command, FlowName } from "../../../src/dialogue/index.ts";
import type { Reader, ReadingContext } from "../../../src/understanding/index.ts";
import type { Dialogue, RecordedShop } from "./recorded.ts";
import { KNOWN_FLOWS } from "./reference.ts";

/** What was read from a customer's turns, and what of numbers and addresses they typed. */
export interface Heard {
  flows: FlowName[];
  orders: Typed;
  emails: Typed;
}

/** How many different ones were typed, and how many of them were read. */
export interface Typed {
  typed: number;
  read: number;
}

const ORDER = /#?W\d{7}(?!\d)/g;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const END = /###[A-Z]+###/g;

/** The shop's own words, as its rows have them. */
export const lexiconOf = ({ products, users }: RecordedShop): ReadingContext["lexicon"] => ({
  orderShapes: ["#W9999999"],
  products: Object.values(products).map(({ name, variants }) => ({
    names: [name],
    options: [...new Set(Object.values(variants).flatMap(({ options }) => Object.values(options)))].map((one) => [one]),
  })),
  categories: [],
  cities: [...new Set(Object.values(users).map(({ address }) => address.city))],
});

/** Reads every turn of the customer's where it was said, as nearly as the recording tells: in which flow, and what was asked for. */
export async function hear(reader: Reader, dialogue: Dialogue, lexicon: ReadingContext["lexicon"]): Promise<Heard> {
  const heard: Command[] = [];
  for (const { text, said } of turnsOf(dialogue)) {
    const { commands } = await reader(text, contextOf(lexicon, flowsIn(heard).at(-1) ?? null, said));
    heard.push(...commands.map(({ command }) => command));
  }
  const values = heard.flatMap((command) => ("slot" in command ? (command.value ?? []) : []));
  const typed = dialogue.messages.flatMap(({ role, content }) => (role === "user" ? (content ?? "") : [])).join("\n");
  return {
    flows: [...new Set(flowsIn(heard))].filter((one) => KNOWN_FLOWS.includes(one)),
    orders: typedAndRead(typed.match(ORDER) ?? [], values),
    emails: typedAndRead(typed.match(EMAIL) ?? [], values),
  };
}

/** What the customer wrote, each with what the assistant had said before. */
function turnsOf({ messages }: Dialogue): { text: string; said: string }[] {
  let said = "";
  return messages.flatMap(({ role, content }) => {
    if (role === "assistant") said = content || said;
    const text = (content ?? "").replace(END, "").trim();
    return role === "user" && text !== "" ? [{ text, said }] : [];
  });
}

const flowsIn = (commands: readonly Command[]): FlowName[] =>
  commands.flatMap((command) => (command.type === "start_flow" ? [command.flow] : []));

/** "Reply yes to confirm": a proposal waits. */
const PROPOSES = /(?:confirm|reply|say|respond)[^.?!]{0,60}(?:\byes\b|“yes|"yes)|would you like me to proceed/i;
/** "Your e-mail, or your name and zip code". */
const ASKS_WHO = /e-?mail[^.]{0,200}\bzip\b/is;

function contextOf(lexicon: ReadingContext["lexicon"], flow: FlowName | null, said: string): ReadingContext {
  const proposal = flow !== null && PROPOSES.test(said);
  const asksWho = !proposal && ASKS_WHO.test(said);
  return {
    locale: "en",
    clientLanguage: "en",
    asked: asksWho ? "phone_or_email" : null,
    choices: [],
    proposal,
    flow: asksWho ? "identify" : flow,
    topic: null,
    at: new Date("2024-05-15T15:00:00Z"),
    timezone: "America/New_York",
    country: "US",
    lexicon,
  };
}

function typedAndRead(typed: readonly string[], values: readonly string[]): Typed {
  const bare = (one: string) => one.toLowerCase().replace("#", "");
  const each = [...new Set(typed.map(bare))];
  const known = new Set(values.map(bare));
  return { typed: each.length, read: each.filter((one) => known.has(one)).length };
}
