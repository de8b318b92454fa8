import {
  describe,
  type Teller,
  type Telling,
  tellerOf,
  toldComparison,
  toldField,
  toldSpan,
  toldWindow,
} from "../../segments/index.ts";
import type { Measure, Question } from "../question.ts";
import { stretchesOf } from "../stretches.ts";
import { isTimeless, plainOf, traitOf } from "../traits.ts";
import { howOf, leavesCancelledOut, toldMeasure } from "./measure.ts";
import { toldNumber } from "./number.ts";

/** A question about figures in words. */
export interface FiguresDescription {
  /** What was reckoned, whose, when and by what: what a marketer confirms. */
  sentence: string;
  /** How it was counted. */
  how: string;
  /** What each column is called. */
  columns: string[];
}

/** Tells in one language what a question asks; time is told in the question's zone, with its real dates. */
export function describeFigures(question: Question, telling: Telling): FiguresDescription {
  const teller = tellerOf(telling, question.timezone, true);
  const columns = question.measures.map((measure) => capital(toldMeasure(teller, measure, question)));
  const parts = [toldWhat(teller, question), ...beside(teller, question)];
  return { sentence: parts.join(" "), how: toldHow(teller, question), columns };
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function toldWhat(teller: Teller, question: Question): string {
  const { measures, window, by, top } = question;
  const what = capital(teller.both(measures.map((measure) => toldMeasure(teller, measure, question))));
  const timeless = measures.flatMap(plainOf).every(isTimeless);
  const when = timeless && !window ? "" : ` ${toldWindow(teller, window)}`;
  const broken = by ? `, ${toldBy(teller, by)}` : "";
  const first = top ? `: ${teller.say("figure-top", { order: top.lowest ? "lowest" : "highest", n: top.n })}` : "";
  return `${what}${when}${broken}${first}.`;
}

/** "by city". */
export function toldBy(teller: Teller, by: NonNullable<Question["by"]>): string {
  const field = by.startsWith("custom.") ? toldField(teller, by) : "";
  return teller.say("figure-by", { by, field });
}

/** Whose, which rows, and what it is compared with. */
function beside(teller: Teller, question: Question): string[] {
  const { who, only, versus, measures, timezone } = question;
  const people =
    who && !(who.kind === "all" && who.of.length === 0) ? describe({ where: who, timezone }, teller) : null;
  const against = versus === undefined ? null : toldVersus(teller, question);
  return [
    ...(people ? [teller.say("figure-who", { who: small(people.sentence) })] : []),
    ...(only ? [teller.say("figure-only", { is: toldComparison(teller, only, sayNumber(teller, measures[0])) })] : []),
    ...(against ? [teller.say("figure-versus", { window: against })] : []),
  ];
}

const small = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

const sayNumber = (teller: Teller, measure: Measure | undefined) => (n: number) =>
  toldNumber(teller, n, measure ? traitOf(measure).unit : "number");

function toldVersus(teller: Teller, question: Question): string | null {
  const { versus } = question;
  if (versus && typeof versus !== "string") return toldWindow(teller, versus);
  const { beside: span } = stretchesOf(question, teller.now);
  return span ? toldSpan(teller, span) : null;
}

function toldHow(teller: Teller, question: Question): string {
  const { measures } = question;
  const hows = measures.map((measure) => teller.say("figure-how", howOf(measure, question)));
  const [only] = hows;
  const one = only !== undefined && hows.length === 1;
  const each = measures.map((measure, place) =>
    teller.say("figure-of-this", { what: toldMeasure(teller, measure, question), how: hows[place] ?? "" }),
  );
  const cancelled = measures.some((measure) => leavesCancelledOut(measure, question));
  const parts = [...(one ? [only] : each), ...(cancelled ? [teller.say("figure-no-cancelled")] : [])];
  const how = teller.say("figure-how-line", { how: parts.join("; ") });
  return [how, ...(question.share ? [teller.say("figure-share-told")] : [])].join(" ");
}
