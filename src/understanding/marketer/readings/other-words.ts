import type { Definition } from "../../../segments/index.ts";
import { ownOf } from "../grammar/reckoned.ts";
import { GOODS, textOf } from "../grammar/scene.ts";
import { means, type Term } from "../grammar/term.ts";
import type { Alternative } from "../reading.ts";
import type { Question } from "./question.ts";

/** The question read anew with one of its words taken otherwise. */
export const otherWords = (question: Question): Alternative[] => [
  ...otherTimes(question),
  ...eitherGoods(question),
  ...otherFigures(question),
];

/** "За последний месяц": up to now, or the one of the calendar. */
function otherTimes(question: Question): Alternative[] {
  return question.terms.flatMap((term, at): Alternative[] => {
    const { time } = term;
    if (time?.kind !== "window" || time.others === undefined || question.scene.terms[at]?.use !== "clause") return [];
    // Without the length it is no "not for so long".
    const { others, length: _, ...rest } = time;
    const readings = others.map((window) => readWith(question, at, { ...term, time: { ...rest, window } }));
    return alternative(textOf(question.scene, term), readings);
  });
}

/** "Купили кофе и чай": both of them, or any. */
function eitherGoods(question: Question): Alternative[] {
  const { terms, scene } = question;
  return terms.flatMap((term, at): Alternative[] => {
    const [before, after] = [terms[at - 1], terms[at + 1]];
    if (!means(term, "and") || !isGood(before) || !isGood(after)) return [];
    const words = [before, term, after].flatMap((one) => (one ? [textOf(scene, one)] : [])).join(" ");
    return alternative(words, [readWith(question, at, { ...term, senses: ["or"] })]);
  });
}

/** "С телеграмом": it can be written to there, or they came from there. "LTV" is the sum of all orders, or what was kept of it; who is at risk is a group of RFM, or all that may leave. */
function otherFigures(question: Question): Alternative[] {
  const { terms, scene } = question;
  return terms.flatMap((term, at): Alternative[] => {
    const words = textOf(scene, term);
    if (scene.terms[at]?.use !== "clause") return [];
    if (means(term, "rfm_at_risk"))
      return alternative(words, [readWith(question, at, { ...term, senses: ["risk_high"] })]);
    if (means(scene.terms[at], "has_telegram") && term.name !== undefined)
      return alternative(words, [readWith(question, at, { ...term, senses: [] })]);
    if (!means(term, "lifetime_value")) return [];
    const own = ownOf("lifetime_value", term);
    return alternative(words, [readWith(question, at, { ...term, senses: ["reckoned_lifetime"], own })]);
  });
}

const isGood = (term: Term | undefined): boolean => term?.name?.names.some(({ kind }) => GOODS.includes(kind)) ?? false;

function readWith({ terms, again }: Question, at: number, term: Term): Definition | null {
  const { status, definition } = again(terms.map((one, place) => (place === at ? term : one)));
  return status === "answer" ? definition : null;
}

const alternative = (words: string, readings: readonly (Definition | null)[]): Alternative[] => {
  const read = readings.filter((one) => one !== null);
  return read.length === 0 ? [] : [{ words, readings: read }];
};
