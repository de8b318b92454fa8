import type { Locale } from "../../../base/index.ts";
import type { Database } from "../../../database/index.ts";
import { type Closed, FLOW_NAMES, flowOf, LOOKS, SLOT_NAMES, type SlotName } from "../../../dialogue/index.ts";
import { orderNumbersIn, saysWhat } from "../../../understanding/index.ts";
import type { Saying, Wording } from "../../../wording/index.ts";
import { heldPacket } from "./packet.ts";
import { promisesIn, sentencesOf } from "./promises.ts";
import { doneInPart, type OpenPart, openPart, type PartAct, saidInPart } from "./queries.ts";

/** What a summary of a closed part is made with. */
export interface ClosingParts {
  db: Database;
  wording: Wording;
  timezone: string;
  /** How the shop's order numbers look; see the lexicon. */
  orderShapes: readonly string[];
}

/** Letters of the customer's own words, and of what was answered last. */
const QUOTED = 160;
/** Promises and acts that are told; the newest. */
const TOLD = 3;

/**
 * What the bot will know of the part of a conversation that is being closed: what the customer wanted, what was done, what people
 * promised, and what is open, from the rows and the words themselves; no model writes it. `text` is in the customer's language. Null where no person was called.
 */
export async function closingPart(
  { db, wording, timezone, orderShapes }: ClosingParts,
  conversation: { id: string; locale: Locale },
  at: Date,
): Promise<Closed | null> {
  const part = await openPart(db, conversation.id);
  if (!part) return null;
  const [said, acts] = await Promise.all([
    saidInPart(db, conversation.id, part.openedAt),
    doneInPart(db, conversation.id, part.openedAt),
  ]);
  const lines = said.flatMap(({ author, content, at: when }) => {
    const text = "text" in content ? content.text.trim() : "";
    return text === "" ? [] : [{ author, text, at: when }];
  });
  const { about, tried } = heldPacket(part.packet);
  const by = (author: string) => lines.filter((line) => line.author === author);
  const wanted = wantedIn([about ?? "", ...by("customer").map(({ text }) => text)]);
  const slots = slotsOf(part, acts, by("customer"), orderShapes);
  const sentences: Saying[] = sentencesFor({ wanted, acts, lines, timezone, wording, locale: conversation.locale });
  return {
    handoffId: part.handoffId,
    at: at.toISOString(),
    text: sentences.map((one) => wording.say(conversation.locale, one)).join(" "),
    about: shortened(wanted),
    flows: [...new Set([...tried.map(({ flow }) => flow), ...acts.map(({ action }) => flowOf(action))])].flatMap(
      (name) => {
        const flow = FLOW_NAMES.find((one) => one === name);
        return flow && !LOOKS.has(flow) ? [flow] : [];
      },
    ),
    slots,
  };
}

/** What the customer wanted: their first words that are more than a call for a person, a greeting or a contact; the first of all where there are none. */
const wantedIn = (said: readonly string[]): string => said.find(saysWhat) ?? said.find((text) => text !== "") ?? "";

interface Told {
  wanted: string;
  acts: readonly PartAct[];
  lines: readonly { author: string; text: string; at: Date }[];
  timezone: string;
  wording: Wording;
  locale: Locale;
}

function sentencesFor({ wanted, acts, lines, timezone, wording, locale }: Told): Saying[] {
  const people = lines.filter(({ author }) => author === "person");
  const promises = promisesIn(people, timezone).slice(-TOLD);
  const done = actsIn(acts, wording, locale);
  const last = people.at(-1);
  const open = openQuestion(lines);
  const answered = last && done.length === 0 && promises.length === 0;
  if (done.length === 0 && !last) return [];
  return [
    ...(wanted ? [{ reply: "closed-wanted", args: { text: shortened(wanted) } }] : []),
    ...(done.length > 0 ? [{ reply: "closed-done", args: { acts: done.join("; ") } }] : []),
    ...promises.map((one) => ({
      reply: "closed-promised",
      args: { text: one.text.replace(/\.$/, ""), day: dayOf(one.at) },
    })),
    ...(answered ? [{ reply: "closed-answered", args: { text: shortened(last.text) } }] : []),
    ...(open ? [{ reply: "closed-open", args: { text: shortened(open) } }] : []),
  ];
}

const dayOf = (at: Date) => ({ at: at.toISOString(), style: "day" as const });

/** The acts in words; one that has none is left out. */
const actsIn = (acts: readonly PartAct[], wording: Wording, locale: Locale): string[] =>
  acts
    .filter(({ action }) => ACTS.has(action))
    .slice(-TOLD)
    .map(({ action, order }) =>
      wording.say(locale, { reply: `closed-act-${action.replaceAll("_", "-")}`, args: { order: order ?? "" } }),
    );

const ACTS: ReadonlySet<string> = new Set([
  "cancel_order",
  "change_delivery_address",
  "change_items",
  "change_payment",
  "return_items",
  "exchange_item",
  "place_order",
  "undo_cancel_order",
  "undo_change_delivery_address",
  "undo_change_items",
  "undo_change_payment",
  "undo_return_items",
  "undo_exchange_item",
  "undo_place_order",
]);

/** What the customer asked after the last word of the staff, if it is a question. */
function openQuestion(lines: Told["lines"]): string | null {
  const last = lines.findLastIndex(({ author }) => author === "person");
  const asked = last < 0 ? [] : lines.slice(last + 1).flatMap(({ text }) => sentencesOf(text));
  return asked.findLast((sentence) => sentence.endsWith("?")) ?? null;
}

/** What was told to the bot before, and the order that the customer or the acts named since. */
function slotsOf(
  part: OpenPart,
  acts: readonly PartAct[],
  said: readonly { text: string }[],
  shapes: readonly string[],
): Closed["slots"] {
  const told = heldPacket(part.packet).tried.flatMap(({ slots }) => Object.entries(slots));
  const known = told.filter((entry): entry is [SlotName, string] => {
    const [name, value] = entry;
    return typeof value === "string" && SLOT_NAMES.some((one) => one === name);
  });
  const named = said.flatMap(({ text }) => orderNumbersIn(text, shapes)).at(-1);
  const order = acts.findLast((act) => act.order !== null)?.order ?? named;
  return { ...Object.fromEntries(known), ...(order ? { order } : {}) };
}

/** As much of a text as is quoted, to the end of a word. */
function shortened(text: string): string {
  const plain = text
    .replace(/\s+/g, " ")
    .replace(/\.\s*$/, "")
    .trim();
  if (plain.length <= QUOTED) return plain;
  return `${plain
    .slice(0, QUOTED)
    .replace(/\s+\S*$/, "")
    .toWellFormed()}…`;
}
