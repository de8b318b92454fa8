import type { Locale } from "../../base/index.ts";
import type { Condition, Definition, Top } from "../../segments/index.ts";
import { accountOf, actedOn } from "./grammar/account.ts";
import { chunksOf } from "./grammar/chunks.ts";
import { unreadVanished } from "./grammar/kept.ts";
import { nodesOf } from "./grammar/nodes.ts";
import { ownFieldsIn } from "./grammar/own-fields.ts";
import { nothingPending, type Scene } from "./grammar/scene.ts";
import { indexOf, meaningsOf, sensesAt } from "./grammar/segment-words.ts";
import { means, type Term, termsOf } from "./grammar/term.ts";
import { forgetRank, topOf } from "./grammar/top.ts";
import { type Node, treeOf } from "./grammar/tree.ts";
import { implyBuying, walk } from "./grammar/walk.ts";
import { type NameIndex, nameIndex } from "./names.ts";
import { numbersIn } from "./numbers.ts";
import type { MarketerLexicon, MarketerReading } from "./reading.ts";
import { dropLacking } from "./readings/lacking.ts";
import { prepare } from "./readings/prepare.ts";
import type { Question } from "./readings/question.ts";
import { withReadings } from "./readings/readings.ts";
import { actOf } from "./refine/acts.ts";
import { goesOn, refine } from "./refine/refine.ts";
import { disagreements, doubt } from "./second/agree.ts";
import { tokensOf } from "./tokens.ts";
import { timesIn } from "./windows.ts";
import type { MarketerWords } from "./words.ts";

/** What a question is read against. `previous` is what it may refine. */
export interface QuestionContext {
  lexicon: MarketerLexicon;
  words: MarketerWords;
  now: Date;
  locale?: Locale;
  previous?: Definition | null;
}

/**
 * Reads a marketer's words without a model: tokens, terms, clauses, one tree; every word is accounted for. Pure; never throws,
 * whatever the text.
 */
export function readQuestion(text: string, context: QuestionContext): MarketerReading {
  const scene = sceneOf(text, context);
  const act = actOf(scene, text);
  if (act !== null) return actedOn(scene, act, context.previous ?? null);
  const terms = copied(scene.terms);
  const reading = readScene(scene, context);
  return withReadings({
    scene,
    terms,
    reading,
    vague: context.words.vague,
    again: (changed, given) => readScene(sceneAgain(scene, copied(changed), given), context),
    exactly: (words) => exactly(words, context),
    nearest: (words, kind) => namesOf(context.lexicon, context.words).nearest(words, kind),
  });
}

/** Terms that reading may write to; those that are given are looked up by themselves. */
const copied = (terms: readonly Term[]): Term[] =>
  terms.map((term) => (means(term, "given") ? term : { ...term, senses: [...term.senses] }));

/** Reads terms that nothing was read from yet. */
function readScene(scene: Scene, context: QuestionContext): MarketerReading {
  walk(scene);
  dropLacking(scene);
  const previous = context.previous ?? null;
  const isRefined = previous !== null && goesOn(scene);
  if (!isRefined) implyBuying(scene);
  const said = { nodes: nodesOf(scene), top: topOf(scene) };
  const definition = isRefined ? refine(scene, said, previous) : definitionOf(said.nodes, said.top, context.lexicon);
  if (definition === null && !isRefined && isEverybody(scene)) return accountOf(scene, everybody(context.lexicon));
  if (definition !== null && scene.givenTop !== null) definition.top ??= scene.givenTop;
  if (said.top === null && scene.rank !== null && definition?.top === undefined) forgetRank(scene);
  if (!isRefined && definition !== null) {
    unreadVanished(scene, definition);
  }
  if (definition !== null) for (const term of disagreements(scene, definition, isRefined)) doubt(term);
  if (isRefined && definition !== null) for (const term of scene.pending.only) term.use ??= "filler";
  return { ...accountOf(scene, definition), ...(isRefined && { refines: true as const }) };
}

/** Words that name nothing of the shop, in English. */
function exactly(text: string, context: QuestionContext): ReturnType<Question["exactly"]> {
  const plain: QuestionContext = { ...context, locale: "en", previous: null };
  const scene = sceneOf(text, plain, true);
  const terms = copied(scene.terms);
  return { terms, reading: readScene(scene, plain) };
}

/** A question taken apart, and nothing read of it yet. */
export function sceneOf(text: string, { lexicon, words, now, locale }: QuestionContext, isPlain = false): Scene {
  const tokens = tokensOf(text.replace(/(?<=топ|top)-(?=\d)/giu, " "));
  const index = indexOf(words.senses);
  const names = namesOf(lexicon, words);
  const senses = (said: string) => meaningsOf(tokensOf(said), index, locale ?? "ru");
  const hits = {
    numbers: numbersIn(tokens, words.values),
    times: timesIn(tokens, words.values, now, lexicon.timezone),
    names: isPlain ? [] : names.find(tokens, (at) => sensesAt(tokens, at, index, locale ?? "ru").length > 0),
    places: isPlain ? [] : names.places(tokens),
    own: ownFieldsIn(tokens, lexicon, senses),
  };
  const terms = termsOf({ tokens, hits, index, locale: locale ?? "ru", lexicon });
  prepare(terms, tokens, lexicon);
  return newScene({ tokens, terms, lexicon, senses, given: new Map() });
}

/** The same text with other terms. */
export const sceneAgain = (
  { tokens, lexicon, senses }: Scene,
  terms: Term[],
  given: Scene["given"] = new Map(),
): Scene => newScene({ tokens, lexicon, senses, terms, given });

function newScene(known: Pick<Scene, "tokens" | "terms" | "lexicon" | "senses" | "given">): Scene {
  const chunks = chunksOf(known.terms, known.tokens);
  const [chunk] = chunks;
  return {
    ...known,
    givenTop: null,
    chunks,
    chunk: chunk ?? { join: "none", terms: [] },
    join: "none",
    pieces: [],
    clause: null,
    isHere: false,
    pending: nothingPending(),
    rank: null,
    vague: [],
    missing: [],
  };
}

function definitionOf(nodes: readonly Node[], top: Top | null, { timezone }: MarketerLexicon): Definition | null {
  if (nodes.length === 0 && top === null) return null;
  const where: Condition = treeOf(nodes);
  return { where, ...(top !== null && { top }), timezone };
}

/** "Все клиенты", "how many customers have we": people, and nothing of who they are. */
const isEverybody = ({ terms, tokens }: Scene): boolean =>
  terms.some((term) => means(term, "people")) &&
  terms.every((term) => means(term, "people", "filler", "we", "us", "whom") || tokens[term.from]?.kind === "sign");

const everybody = ({ timezone }: MarketerLexicon): Definition => ({ where: { kind: "all", of: [] }, timezone });

const indexes = new WeakMap<MarketerLexicon, NameIndex>();

/** The names of a lexicon, made ready once. */
export function namesOf(lexicon: MarketerLexicon, { places }: MarketerWords): NameIndex {
  const kept = indexes.get(lexicon) ?? nameIndex(lexicon.names, places);
  indexes.set(lexicon, kept);
  return kept;
}
