import { normalise } from "../../../base/index.ts";
import { askedBefore } from "../grammar/on-name.ts";
import { type Scene, textOf } from "../grammar/scene.ts";
import type { Term } from "../grammar/term.ts";
import { slipsBetween } from "../names/slips.ts";
import type { Missing, Name } from "../reading.ts";
import { quotedIn } from "../tokens.ts";
import type { Question } from "./question.ts";

/** What the data has not, as what a word before it calls it ("brand X"), with the name of that kind most like it that there is. */
export function missingOf(question: Question): Missing[] {
  const { scene, reading } = question;
  const told = reading.missing.filter((one) => !isKnown(scene, one)).map((one) => withNearest(question, one));
  return told.filter(({ words, kind }, at) => told.findIndex((one) => one.words === words && one.kind === kind) === at);
}

/** Goods, days and numbers of what is missing are known well enough. */
const isKnown = (scene: Scene, { words, kind }: Missing): boolean =>
  kind === "subject" &&
  !scene.missing.some((one) => one.words === words) &&
  scene.terms.some((term) => (term.name ?? term.number ?? term.time) !== undefined && textOf(scene, term) === words);

function withNearest(question: Question, missing: Missing): Missing {
  const { scene, nearest } = question;
  if (missing.kind === "currency") return missing;
  if (missing.kind !== "subject") return { ...missing, nearest: nearest(missing.words, missing.kind) };
  const term = scene.terms.find(
    (one) => one.use === undefined && one.senses.length === 0 && textOf(scene, one) === missing.words,
  );
  const words = (term && quotedWith(scene, term)) ?? missing.words;
  const [kind] = (term && askedBefore(scene, firstOf(scene, term))) ?? [];
  if (kind !== undefined) return { words, kind, nearest: nearest(words, kind) };
  const near = nearest(words);
  return { ...missing, words, nearest: near !== null && isSlip(words, near) ? near : null };
}

/** "Кофэ" of a category "Кофе": a letter apart, which is too little to take one for the other and enough to say so. */
const isSlip = (words: string, { names }: Name): boolean =>
  words.length >= 4 && names.some((name) => slipsBetween(normalise(words), normalise(name), 1) === 1);

const quoteAround = ({ tokens }: Scene, term: Term) =>
  quotedIn(tokens).find(({ from, to }) => from <= term.from && term.to <= to);

/** All that stands in the quotes around a term. */
function quotedWith(scene: Scene, term: Term): string | null {
  const quote = quoteAround(scene, term);
  return quote === undefined ? null : textOf(scene, { ...quote, senses: [] });
}

/** What a name is called stands before its first word. */
function firstOf(scene: Scene, term: Term): Term {
  const quote = quoteAround(scene, term);
  return scene.terms.find(({ from }) => from === quote?.from) ?? term;
}
