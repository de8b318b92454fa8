import type { Locale } from "../../base/index.ts";
import { deniedIn } from "./negations.ts";
import type { SourceLine } from "./source.ts";
import { rootOf, tellingStems } from "./stems.ts";

/** A part of a source's line between commas, with what it denies itself or by the heading or lead-in over it. */
interface Clause {
  stems: ReadonlySet<string>;
  denied: string[];
  who: "we" | "you" | null;
}

const rootsIn = (text: string, locale: Locale): Set<string> => new Set([...tellingStems(text, locale)].map(rootOf));

/** A heading such as "Where we don't deliver" denies what stands under it; "No code?" does not. */
const TELLS = /^(?:что|чего|куда|где|кому|що|чого|куди|де|what|which|where|whom?)(?!\p{L})[^?]*$/iu;

/** Whether a sentence denies what its sources affirm, affirms what they deny, or says of the customer what they say of the shop. */
export function isTurned(text: string, lines: readonly SourceLine[], locale: Locale): boolean {
  const clauses = lines.flatMap((line) => clausesOf(line, locale));
  const stems = rootsIn(text, locale);
  const denied = deniedIn(text, locale);
  const closest = closestOf(stems, clauses);
  return (
    deniesMore(denied, clauses) ||
    deniesLess(stems, denied, clauses) ||
    (denied.length === 0 && closest.length > 0 && closest.every((clause) => clause.denied.length > 0)) ||
    (closest.length > 0 && isOthers(whoIn(text), closest)) ||
    isDoneByOthers(
      subjectsIn(text, locale),
      lines.flatMap((line) => subjectsIn(line.text, locale)),
    )
  );
}

function clausesOf({ text, lead, heading }: SourceLine, locale: Locale): Clause[] {
  const over = [TELLS.test(heading) ? heading : "", lead].join(" ");
  const stemsOver = rootsIn(over, locale);
  const deniedOver = deniedIn(over, locale);
  return text.split(/[,;:]\s|\s[—–-]\s/u).map((clause) => ({
    stems: new Set([...stemsOver, ...rootsIn(clause, locale)]),
    denied: [...deniedOver, ...deniedIn(clause, locale)],
    who: whoIn(clause),
  }));
}

/** What the sentence denies must be denied there; in other words than the source's own, something must be. */
function deniesMore(denied: string[], clauses: Clause[]): boolean {
  return denied.some((stem) => {
    if (clauses.some((clause) => clause.denied.includes(stem))) return false;
    const isSpokenOf = stem !== "" && clauses.some((clause) => clause.stems.has(stem));
    return isSpokenOf || clauses.every((clause) => clause.denied.length === 0);
  });
}

/** A telling word that the source only ever denies must be denied by the sentence too. */
function deniesLess(stems: ReadonlySet<string>, denied: string[], clauses: Clause[]): boolean {
  const always = (stem: string) => clauses.every((one) => !one.stems.has(stem) || one.denied.includes(stem));
  const affirmed = clauses
    .flatMap((clause) => clause.denied)
    .filter((stem) => stems.has(stem) && !denied.includes(stem));
  return affirmed.some(always);
}

/** The clauses that share most with a sentence: two of its telling words and half of them at least. */
function closestOf(stems: ReadonlySet<string>, clauses: Clause[]): Clause[] {
  const shared = clauses.map((clause) => [...stems].filter((stem) => clause.stems.has(stem)).length);
  const most = Math.max(2, stems.size / 2, ...shared);
  return clauses.filter((_, at) => shared[at] === most);
}

const WE = /(?<!\p{L})(?:мы|ми|we)(?!\p{L})/iu;
const YOU = /(?<!\p{L})(?:вы|ви|you)(?!\p{L})/iu;

/** Who does what a text tells, where it names one only. */
function whoIn(text: string): Clause["who"] {
  const [we, you] = [WE.test(text), YOU.test(text)];
  return we === you ? null : we ? "we" : "you";
}

const isOthers = (who: Clause["who"], clauses: Clause[]): boolean =>
  who !== null && clauses.every((clause) => clause.who !== null && clause.who !== who);

const TOKEN = /[\p{L}]+(?:['-]\p{L}+)*|[.,;:!?()—]/gu;
/** So far from "we" or "you" its verb is looked for. */
const REACH = 3;

/** Who does what: "we pay", "you pay", by the stem of the word that "we" or "you" goes with. */
function subjectsIn(text: string, locale: Locale): { who: "we" | "you"; does: string }[] {
  const tokens = text.match(TOKEN) ?? [];
  return tokens.flatMap((token, at) => {
    const who = whoIn(token);
    if (!who) return [];
    const near = [...tokens.slice(at + 1, at + 1 + REACH), ...tokens.slice(Math.max(at - 1, 0), at)];
    const [does] = near.flatMap((each) => [...rootsIn(each, locale)]);
    return does === undefined ? [] : [{ who, does }];
  });
}

type Subjects = ReturnType<typeof subjectsIn>;

/** Whether the sources say of the other side only what a sentence says of one. */
const isDoneByOthers = (claimed: Subjects, given: Subjects): boolean =>
  claimed.some(({ who, does }) => {
    const doers = given.filter((one) => one.does === does).map((one) => one.who);
    return doers.length > 0 && !doers.includes(who);
  });
