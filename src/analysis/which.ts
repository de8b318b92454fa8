import { Refused } from "../base/index.ts";
import type { Which } from "./answer.ts";
import { markOf } from "./mark.ts";
import type { AnalysisParts, Asked, Asker } from "./parts.ts";
import type { Step } from "./queries.ts";

/** The steps with the question who was meant, which the next turn may answer; what stands there stays to go on from. */
export function asking(steps: readonly Step[], { for: wanted, people }: Which, { now }: Asked): Step[] {
  const which = { for: wanted, people: people.map(({ externalId }) => externalId) };
  const bare: Step = { text: "", definition: null, unread: [], open: [], vague: [], at: now.toISOString() };
  return [...steps.slice(0, -1), { ...(steps.at(-1) ?? bare), which }];
}

/** The steps with nothing asked. */
export const unasked = (steps: readonly Step[]): Step[] => steps.map(({ which: _, ...step }) => step);

/** Who of those that a step asked about was chosen by a button. @throws Refused `not_found` */
export function chosen(step: Step | undefined, externalId: string): NonNullable<Step["which"]>["for"] {
  if (!step?.which?.people.includes(externalId)) throw new Refused("not_found", "Nobody was asked about.");
  return step.which.for;
}

const NUMBER = /^[\s#№]*([1-8])[\s.!)]*$/u;
/** "Вторая", "the first one": a word that counts, and hardly more. */
const ORDINALS = [
  /^(?:перв\p{L}+|перш\p{L}+|first)/iu,
  /^(?:втор\p{L}+|друг(?:а|ий|у|ого|ої|ой)|second)/iu,
  /^(?:трет\p{L}+|третій|third)/iu,
  /^(?:четв[её]рт\p{L}+|четверт\p{L}+|fourth)/iu,
];
const ONE = /^\s*(?:the\s+)?(\p{L}+)(?:\s+one)?[\s.!]*$/iu;

/** Whom words mean of those that were asked about; null where it is not one of them, so that the words are a question of their own. */
export async function pickedPerson(
  { people }: Pick<AnalysisParts, "people">,
  { personal }: Asker,
  { step, text }: { step: Step | undefined; text: string },
): Promise<string | null> {
  const among = step?.which?.people;
  if (!among) return null;
  const said = ONE.exec(text)?.[1] ?? "";
  const ordinal = ORDINALS.findIndex((pattern) => pattern.test(said));
  const at = NUMBER.test(text) ? Number(NUMBER.exec(text)?.[1]) - 1 : ordinal;
  if (at >= 0) return among[at] ?? null;
  const found = await people.find(text, { personal, among });
  const [only, ...others] = found.people;
  return only && others.length === 0 ? only.externalId : null;
}

/** What a tapped person says: which of those asked about, and that it was they who were asked about. */
const PICK = /^person:(\d{1,2}):([\w-]+)$/;

/** A button for each of those who are asked about. */
export const personButtons = ({ for: wanted, people }: Which): { label: string; payload: string }[] =>
  people.map(({ name, externalId, facts }, at) => ({
    label: `${at + 1}. ${[name ?? externalId, ...facts].join(" · ")}`.slice(0, 60),
    payload: `person:${at}:${markOf({ for: wanted, people: people.map((one) => one.externalId) })}`,
  }));

/** Whom a tapped button means of those that a step asks about; null where the button is none of these, undefined where it is an old one. */
export function tappedPerson(payload: string, step: Step | null | undefined): string | null | undefined {
  const [, at, mark] = PICK.exec(payload) ?? [];
  if (at === undefined) return null;
  return step?.which && markOf(step.which) === mark ? step.which.people[Number(at)] : undefined;
}
