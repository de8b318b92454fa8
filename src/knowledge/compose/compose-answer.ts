import * as z from "zod";
import { Unavailable } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";
import { type AnswerKey, type Errand, keepAnswer, keptAnswer, type Model } from "../../language/index.ts";
import { answer, type KnowledgeAnswer } from "../answer.ts";
import type { ArticleReference, SearchOptions } from "../hit.ts";
import type { KnowledgeIndex } from "../knowledge-index.ts";
import type { Fault } from "./check.ts";
import { ask, type Composition, compose, PROMPT } from "./compose.ts";
import { type Source, wholeOf } from "./source.ts";
import { sourcesOf } from "./sources-of.ts";
import { tellingStems } from "./stems.ts";

/** An answer in a model's words, each of which a source bears out. */
export interface ComposedAnswer {
  /** Plain text; bullets are "• ". */
  text: string;
  /** What it rests on; never empty. */
  articles: ArticleReference[];
}

/** What became of asking a model for an answer. */
export interface Composing {
  /** Null where the local answer is to be given. */
  answer: ComposedAnswer | null;
  /** `fell`: what it wrote does not stand; `nothing`: it found no answer in the passages; `unavailable`: it did not answer in time. */
  outcome: "said" | "fell" | "nothing" | "unavailable";
  /** Whether its words were kept from an earlier time. */
  kept: boolean;
  said: number;
  dropped: Fault[];
  /** Milliseconds until the first sentence could be shown, and until the end. */
  firstMs: number | null;
  ms: number;
}

/** What composing rests on. */
export interface ComposingParts {
  db: Database;
  index: KnowledgeIndex;
  model: Model;
}

/** Where the search is not sure, what is composed must speak of this share of the question. */
const SPEAKS_OF_IT = 0.5;

/**
 * Has a model answer a question from the articles that the local search finds; `heard` gets what can be said so far, each time that it
 * grows. Null where no model is asked: the search knows nothing, or only what the check could not follow. Never throws `Unavailable`.
 */
export async function composeAnswer(
  parts: ComposingParts,
  question: string,
  options: SearchOptions,
  errand: Errand,
  heard: (text: string) => void = () => {},
): Promise<Composing | null> {
  const { locale } = options;
  const local = answer(parts.index, question, options);
  if (local.kind === "unknown") return null;
  const sources = await sourcesOf(parts.index, { question, parts: partsOf(local) }, options);
  if (!sources || sources.length === 0) return null;
  const began = performance.now();
  let firstMs: number | null = null;
  const hear = (text: string) => {
    firstMs ??= performance.now() - began;
    heard(text);
  };
  const isSure = local.kind === "answer";
  try {
    const { kept, ...made } = await written(parts, { question, locale }, sources, errand, isSure ? hear : () => {});
    const stands = made.stands && (isSure || (made.dropped.length === 0 && speaksOf(made, question, options)));
    const outcome = stands ? "said" : made.said + made.dropped.length === 0 ? "nothing" : "fell";
    return { ...result(made, began), firstMs, kept, outcome, answer: stands ? made : null };
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    return { ...result(NOTHING, began), firstMs, kept: false, outcome: "unavailable", answer: null };
  }
}

/** The parts of a question that are answered by an article each. */
function partsOf(local: KnowledgeAnswer): string[] {
  return local.kind === "answer" ? [local, ...local.also].map((part) => part.question) : [];
}

const NOTHING = { said: 0, dropped: [] };

const result = ({ said, dropped }: Pick<Composition, "said" | "dropped">, began: number) => ({
  said,
  dropped,
  ms: performance.now() - began,
});

function speaksOf({ text, articles }: ComposedAnswer, question: string, { locale }: SearchOptions): boolean {
  const asked = [...tellingStems(question, locale)];
  const said = tellingStems([text, ...articles.map(({ title }) => title)].join("\n"), locale);
  return asked.length > 1 && asked.filter((stem) => said.has(stem)).length >= asked.length * SPEAKS_OF_IT;
}

/** Composes from kept words where there are some; new ones are kept where they stand, and where there was nothing to say. */
async function written(
  { db, model }: ComposingParts,
  asked: { question: string; locale: SearchOptions["locale"] },
  sources: readonly Source[],
  errand: Errand,
  heard: (text: string) => void,
): Promise<Composition & { kept: boolean }> {
  const key = keyOf(model, asked, sources, errand);
  const words = key && (await keptAnswer(db, key, z.string()));
  if (words !== null) return { ...(await compose(only(words), sources, asked, heard)), kept: true };
  const heardWords: string[] = [];
  const made = await compose(noted(ask(model, asked, sources, errand), heardWords), sources, asked, heard);
  const said = heardWords.join("");
  if (key && (made.stands || made.said + made.dropped.length === 0) && isNobodys(said, sources, errand))
    // The answer is there; one that was not kept is composed anew.
    await keepAnswer(db, key, said, errand.at).catch(() => undefined);
  return { ...made, kept: false };
}

const HIDDEN = /\[[A-Z_]+_\d+\]/g;

/** Whether what was written holds no more personal data than its sources do: of what is not said nothing is kept for others either. */
function isNobodys(written: string, sources: readonly Source[], { masks }: Errand): boolean {
  const given = sources.flatMap((source) => masks.hide(wholeOf(source)).match(HIDDEN) ?? []);
  return (masks.hide(written).match(HIDDEN) ?? []).every((one) => given.includes(one));
}

/** Null where the question names somebody: its answer is nobody else's. */
function keyOf(
  model: Model,
  { question, locale }: { question: string; locale: SearchOptions["locale"] },
  sources: readonly Source[],
  { masks }: Errand,
): AnswerKey | null {
  if (masks.hide(question) !== question) return null;
  const articles = sources.map(({ article, heading, text }) =>
    [article.slug, article.title, heading ?? "", text].join("\n"),
  );
  return { edition: model.editionOf(PROMPT), locale, question, articles };
}

async function* only(text: string): AsyncGenerator<string> {
  yield text;
}

async function* noted(pieces: AsyncIterable<string>, into: string[]): AsyncGenerator<string> {
  for await (const piece of pieces) {
    into.push(piece);
    yield piece;
  }
}
