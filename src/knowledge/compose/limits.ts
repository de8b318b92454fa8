import type { Locale } from "../../base/index.ts";
import { limitsWhatPrecedes } from "../dependence.ts";
import { isSaid, quantitiesIn } from "./quantities.ts";
import { linesOf, type Source, type SourceLine } from "./source.ts";
import { tellingStems } from "./stems.ts";

/** What a sentence would not be true without. */
export interface Limits {
  /** To be said in its place: the source's own sentence, of which it leaves a condition out. */
  instead: string | null;
  /** To be said after it, where what follows does not say it. */
  after: string[];
}

/** A limit counts as said from this share of its telling words on. */
const SAID = 0.5;
/** A list that begins so holds only as a whole. */
const CONDITIONS = /(?:если|при условии|условия|якщо|за умови|умови|when|if|provided|terms|conditions)[^.!?]{0,40}:$/iu;

/** The limits that the sources put on a sentence. */
export function limitsOf(text: string, cited: readonly Source[], all: readonly Source[], locale: Locale): Limits {
  const lines = cited.flatMap((source) => linesOf(source).map((line) => ({ ...line, source })));
  const line = closestLine(text, lines, locale);
  if (!line) return { instead: null, after: [] };
  return { instead: insteadOf(text, line, lines, locale), after: limitsAfter(line, all) };
}

type Placed = SourceLine & { source: Source };

/** The line that a sentence restates: it shares most of its telling words and numbers. */
function closestLine(text: string, lines: readonly Placed[], locale: Locale): Placed | null {
  const stems = [...tellingStems(text, locale)];
  const numbers = quantitiesIn(text, locale);
  const shared = lines.map((line) => {
    const own = tellingStems(`${line.lead} ${line.text}`, locale);
    const given = quantitiesIn(line.text, locale);
    return stems.filter((stem) => own.has(stem)).length + numbers.filter((wanted) => isSaid(wanted, given)).length;
  });
  const most = Math.max(...shared);
  return most >= 2 ? (lines[shared.indexOf(most)] ?? null) : null;
}

function insteadOf(text: string, line: Placed, lines: readonly Placed[], locale: Locale): string | null {
  const list = CONDITIONS.test(line.lead)
    ? lines.filter(({ lead, source }) => lead === line.lead && source === line.source)
    : [];
  const whole = [line.lead, ...list.map((item) => `• ${item.text}`)].join("\n");
  if (list.some((item) => !isSaidIn(item.text, text, locale))) return whole;
  const clauses = line.text.split(/[,;:(]\s*|\s[—–-]\s/u);
  const limiting = clauses.filter((clause) => limitsWhatPrecedes(clause) && tellingStems(clause, locale).size > 1);
  const rest = clauses.filter((clause) => !limiting.includes(clause)).join(" ");
  if (limiting.length === 0 || shareSaid(rest, text, locale) < SAID / 2) return null;
  return limiting.every((clause) => isSaidIn(clause, text, locale)) ? null : line.text;
}

/** The lines behind one in its section that limit it, up to the first that does not. */
function limitsAfter(line: Placed, all: readonly Source[]): string[] {
  const isOfSection = ({ article, heading }: Source) =>
    article.slug === line.source.article.slug && heading === line.source.heading;
  const behind = all.filter((source) => source.number >= line.source.number && isOfSection(source)).flatMap(linesOf);
  const at = behind.findIndex(({ text, lead }) => text === line.text && lead === line.lead);
  const next = behind.slice(at + 1);
  const end = next.findIndex(({ text, lead }) => lead !== line.lead || !limitsWhatPrecedes(text));
  return next.slice(0, end < 0 ? undefined : end).map(({ text }) => text);
}

/** Whether a text says what a limit says. */
export const isSaidIn = (limit: string, text: string, locale: Locale): boolean =>
  shareSaid(limit, text, locale) >= SAID;

function shareSaid(part: string, text: string, locale: Locale): number {
  const wanted = [...tellingStems(part, locale)];
  const stems = tellingStems(text, locale);
  const numbers = quantitiesIn(part, locale);
  const said = quantitiesIn(text, locale);
  const all = [...wanted.map((stem) => stems.has(stem)), ...numbers.map((one) => isSaid(one, said))];
  return all.length === 0 ? 1 : all.filter(Boolean).length / all.length;
}
