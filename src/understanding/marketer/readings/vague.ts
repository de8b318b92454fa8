import type { Definition } from "../../../segments/index.ts";
import { HEADS } from "../grammar/heads.ts";
import { GOODS, type Scene, textOf } from "../grammar/scene.ts";
import { means, type Term } from "../grammar/term.ts";
import type { Alternative } from "../reading.ts";
import { ABOUT } from "./prepare.ts";
import { different, type Question } from "./question.ts";
import type { Company } from "./vague-words.ts";

type Vague = Scene["vague"][number];
/** What a vague word is replaced by: terms in its place, or what it means by itself. */
type Option = { terms: Term[] } | { given: Definition };

/** As many ways are offered. */
const WAYS = 4;

/** Readings of the whole question with its vague words said exactly; several are all taken widely, then all more narrowly. */
export function vagueOf(question: Question): Alternative[] {
  const { scene } = question;
  const open = scene.vague.filter(({ term }) => term.use === undefined);
  if (open.length === 0) return [];
  const options = open.map((vague) => optionsOf(question, vague));
  const readings = Array.from({ length: WAYS }, (_, way) => whole(question, open, options, way));
  const told = different(readings, null);
  if (told.length === 0) return [];
  return [{ words: open.map(({ term }) => textOf(scene, term)).join(", "), readings: told }];
}

/** The question with one of the options of each word; null where words stay unread by it. */
function whole(
  question: Question,
  open: readonly Vague[],
  options: readonly Option[][],
  way: number,
): Definition | null {
  const given: Scene["given"] = new Map();
  const said = new Map<Term | undefined, Term[]>();
  for (const [at, { term }] of open.entries()) {
    const option = options[at]?.[Math.min(way, (options[at]?.length ?? 0) - 1)];
    const before = question.terms[question.scene.terms.indexOf(term)];
    if (option === undefined || before === undefined) return null;
    said.set(before, termsFor(option, before, given));
  }
  const { definition, unread } = question.again(
    question.terms.flatMap((term) => said.get(term) ?? [term]),
    given,
  );
  return unread.length <= question.reading.unread.length - open.length ? definition : null;
}

function termsFor(option: Option, { from, to }: Term, given: Scene["given"]): Term[] {
  if ("terms" in option) return option.terms.map((term) => ({ ...term, from, to }));
  const term: Term = { from, to, senses: ["given"] };
  given.set(term, option.given);
  return [term];
}

function optionsOf(question: Question, { term, sense }: Vague): Option[] {
  if (sense === ABOUT) return aboutOptions(term);
  const of = question.vague[sense];
  const company = of === undefined ? undefined : companyOf(question.scene, term, (one) => of[one] !== undefined);
  return (company && of?.[company] ? of[company] : []).flatMap((words): Option[] => {
    const { terms, reading } = question.exactly(words);
    if (company !== "alone" && company !== "spending") return [{ terms }];
    return reading.status === "answer" && reading.definition !== null ? [{ given: reading.definition }] : [];
  });
}

/** "About 5": from a fifth less to a fifth more, that many, or that many at least. */
function aboutOptions({ number, ...term }: Term): Option[] {
  if (number === undefined) return [];
  const { rough: _, ...exact } = number;
  const { value } = exact;
  const near = { ...exact, value: Math.floor(value * 0.8), upTo: Math.ceil(value * 1.2) };
  return [near, exact, { ...exact, sign: ">=" as const }].map((one) => ({
    terms: [{ ...term, senses: [], number: one }],
  }));
}

/** What the word stands beside, as far as there are readings for it. */
function companyOf(scene: Scene, term: Term, has: (company: Company) => boolean): Company | undefined {
  const around = scene.chunks.find(({ terms }) => terms.includes(term))?.terms.filter((one) => one !== term) ?? [];
  const next = scene.terms[scene.terms.indexOf(term) + 1];
  const isVerbal = around.some(isOfClause) && !means(next, "people");
  const fits: Record<Company, boolean> = {
    spending: around.some((one) => means(one, "spend", "amount")),
    denied: isVerbal && around.some((one) => means(one, "not", "never", "nothing", "without")),
    timed: isVerbal && around.some((one) => one.time?.kind === "window"),
    beside: isVerbal || !has("alone"),
    goods: around.some((one) => one.name?.names.some(({ kind }) => GOODS.includes(kind))),
    alone: true,
  };
  return ORDER.find((company) => fits[company] && has(company));
}

const ORDER: readonly Company[] = ["spending", "denied", "timed", "beside", "goods", "alone"];

const isOfClause = (term: Term): boolean =>
  term.name === undefined && term.senses.some((sense) => HEADS.has(sense)) && !means(term, "people");
