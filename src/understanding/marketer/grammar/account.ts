import type { Definition } from "../../../segments/index.ts";
import type { MarketerReading, WordUse } from "../reading.ts";
import { FOREIGN_MONEY } from "./foreign-money.ts";
import { isThing } from "./own-fields.ts";
import { type Scene, textOf } from "./scene.ts";
import { means, type Term } from "./term.ts";

/** What became of each word, and whether the reading may stand. */
export function accountOf(scene: Scene, definition: Definition | null): MarketerReading {
  if (definition !== null) settleLead(scene);
  for (const term of scene.terms) settleFiller(term);
  scene.terms.forEach((term, at) => {
    if (means(term, FOREIGN_MONEY) && means(scene.terms[at - 1], ...COMPARED)) settle(scene.terms[at - 1]);
  });
  if (scene.pieces.length > 0) for (const term of scene.pending.only) term.use ??= "filler";
  const vague = new Set(scene.vague.map(({ term }) => term));
  const left = scene.terms.filter((term) => term.use === undefined);
  const unread = left.map((term) => textOf(scene, term));
  const isForeign = left.some((term) => !vague.has(term) && isUnheardOf(term));
  const status = left.length === 0 && definition !== null ? "answer" : isForeign ? "unsupported" : "clarify";
  return {
    status,
    definition,
    words: scene.terms.map((term) => wordOf(scene, term)),
    unread,
    missing: [
      ...scene.missing,
      ...left
        .filter((term) => isUnheardOf(term) && term.place === undefined)
        .map((term) => ({ words: textOf(scene, term), kind: "subject" as const, nearest: null })),
      ...left
        .filter((term) => means(term, FOREIGN_MONEY))
        .map((term) => ({ words: textOf(scene, term), kind: "currency" as const, nearest: null })),
    ],
    ambiguous: [],
    vague: [],
  };
}

/** Nobody knows the word, or it is of something that only the fields of other shops are about. */
const isUnheardOf = ({ senses, name, number, time }: Term): boolean =>
  isToCome(time) || ((name ?? number ?? time) === undefined && senses.every((sense) => isThing(sense)));

/** What nobody can know yet: "next month". */
const isToCome = (time: Term["time"]): boolean => time?.kind === "window" && time.window === null;

function wordOf({ tokens }: Scene, term: Term): WordUse {
  return { from: tokens[term.from]?.from ?? 0, to: tokens[term.to - 1]?.to ?? 0, use: term.use ?? "unread" };
}

/** "Больше" of "больше 5000 рублей" in a shop of euros: what cannot be read is the money. */
function settle(term: Term | undefined): void {
  if (term !== undefined) term.use ??= "filler";
}
const COMPARED = ["gt", "ge", "lt", "le", "eq"];

/** "Выгрузи всех из Киева": what is to be done with the list is asked for with words of its own. */
function settleLead({ terms }: Scene): void {
  const first = terms.find((term) => !means(term, "filler"));
  if (first !== undefined && means(first, "act_export")) first.use ??= "filler";
}

/** A little word that nothing needed says nothing. */
function settleFiller(term: Term): void {
  if (term.use === undefined && means(term, "filler", "show", "people", "we", "us", "whom")) term.use = "filler";
}

/** An act is no question: the definition stays. */
export function actedOn(
  scene: Scene,
  act: NonNullable<MarketerReading["act"]>,
  previous: Definition | null,
): MarketerReading {
  const words = scene.terms.map((term) => ({ ...wordOf(scene, term), use: "clause" as const }));
  return { status: "answer", definition: previous, words, unread: [], missing: [], ambiguous: [], vague: [], act };
}
