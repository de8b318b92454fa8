import { type Definition, definition, membersOf } from "../../../src/segments/index.ts";
import type { MarketerReading } from "../../../src/understanding/index.ts";
import type { Question } from "./labelled.ts";
import { NOW, type Shop } from "./shops.ts";

/** Reads a question about a shop; `previous` is what it may refine. */
export type Read = (
  text: string,
  context: { shop: Shop; question: Question; previous: Definition | null },
) => MarketerReading | Promise<MarketerReading>;

/** What a question came to. */
export interface Scored {
  question: Question;
  status: MarketerReading["status"];
  definition: Definition | null;
  unread: string[];
  /** The status that was expected and, of an answer, exactly those people. */
  isRight: boolean;
  /** An answer that leaves nothing unread and is about other people, or to a question that has none. */
  isSilent: boolean;
  /** People of the gold definition that the answer misses, and people that it has too many. */
  missing: string[];
  surplus: string[];
  ms: number;
}

/** Asks a file's questions one after another, follow-ups after what they refine. */
export async function score(shop: Shop, questions: readonly Question[], read: Read): Promise<Scored[]> {
  const people = peopleOf(shop);
  const chats = new Map<string, Definition[]>();
  const scored: Scored[] = [];
  for (const question of questions) {
    const steps = (question.context && chats.get(question.context)) || [];
    const from = performance.now();
    const reading = await read(question.text, { shop, question, previous: steps.at(-1) ?? null });
    const ms = performance.now() - from;
    const { status, unread } = reading;
    const after = stepsAfter(steps, reading);
    chats.set(question.id, after);
    const found = status === "answer" ? (after.at(-1) ?? null) : null;
    const judged = await judge(shop, question, found, people);
    const isRight = status === question.expects && judged.isRight;
    const isSilent = status === "answer" && unread.length === 0 && !isRight;
    scored.push({ question, status, unread, definition: after.at(-1) ?? null, ms, ...judged, isRight, isSilent });
  }
  return scored;
}

function stepsAfter(steps: Definition[], { act, definition: read }: MarketerReading): Definition[] {
  if (act?.kind === "back") return steps.slice(0, -1);
  return read ? [...steps, read] : steps;
}

type People = (definition: Definition) => Promise<string[]>;

/** The people of a definition, found once. */
function peopleOf({ db }: Shop): People {
  const found = new Map<string, Promise<string[]>>();
  return (wanted) => {
    const key = canonical(wanted);
    const kept = found.get(key) ?? membersOf(db, wanted, { now: NOW }).then((all) => all.map((one) => one.externalId));
    found.set(key, kept);
    return kept;
  };
}

async function judge(shop: Shop, { expects, gold, or }: Question, found: Definition | null, people: People) {
  const nobody = { isRight: expects !== "answer", missing: [], surplus: [] };
  if (!found || !gold) return { ...nobody, isRight: !found && !gold };
  const wanted = [gold, ...or].map((one) => inShop(shop, one));
  if (wanted.some((one) => canonical(one) === canonical(found))) return { ...nobody, isRight: true };
  const [got, ...right] = await Promise.all([found, ...wanted].map(people));
  const isRight = right.some((one) => one.join("\n") === got?.join("\n"));
  const [first = []] = right;
  const missing = first.filter((id) => !got?.includes(id));
  return { isRight, missing, surplus: got?.filter((id) => !first.includes(id)) ?? [] };
}

/** A gold definition in a shop's time zone, with the ids that its segments have there. */
function inShop({ lexicon, segments }: Shop, gold: Omit<Definition, "timezone">): Definition {
  const text = JSON.stringify({ ...gold, timezone: lexicon.timezone });
  return definition.parse(JSON.parse(text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => segments[id] ?? id)));
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
