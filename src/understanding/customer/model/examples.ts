import * as z from "zod";
import type { IntentCommand, Intents } from "../intents.ts";
import { countFeatures, DIMENSIONS, type Vector, weigh } from "../statistics/features.ts";
import { fromBase64, type Model } from "../statistics/model.ts";

/** An example as it is kept: its words, and its intent, null for a question of no intent. */
export const KeptExample = z.tuple([z.string(), z.string().nullable()]);
/** See the schema of the same name. */
export type KeptExample = z.infer<typeof KeptExample>;

/** Of each intent and language so many are kept: all of them are half a megabyte, and the next ones are like these. */
const KEPT_OF_EACH = 20;
/** Questions of no intent are of as many kinds as the shop has articles. */
const QUESTIONS_KEPT = 100;

/** Those examples of a folder that a model is shown some of: evenly chosen, so that no beginning of a list speaks for all of it. */
export function keptExamples({ examples }: Intents): KeptExample[] {
  const groups = new Map<string, KeptExample[]>();
  for (const { text, intent, locale, isStrange } of examples) {
    const name = `${locale} ${intent ?? ""}`;
    if (!isStrange) groups.set(name, [...(groups.get(name) ?? []), [text, intent]]);
  }
  return [...groups.values()].flatMap((group) => evenly(group, group[0]?.[1] === null ? QUESTIONS_KEPT : KEPT_OF_EACH));
}

const evenly = <Value>(all: readonly Value[], count: number): Value[] =>
  all.filter(
    (_, at) =>
      Math.floor((at * count) / all.length) !== Math.floor(((at - 1) * count) / all.length) || all.length <= count,
  );

/** An example near a text. */
export interface Near {
  text: string;
  /** Null for a question to the knowledge base. */
  command: IntentCommand | null;
  /** 0..1: the cosine of the two texts' features. */
  likeness: number;
}

/** Finds the examples that are most like a text, the most like it first. */
export type Nearest = (text: string) => Near[];

/** So many are shown, and no more of one intent: the last ones are to show what else it could be. */
const SHOWN = 8;
const SHOWN_OF_EACH = 3;

/** Opens the kept examples of a model of intents. Their features are counted with the first text, some 60 microseconds each. */
export function nearestIn(model: Model, kept: readonly KeptExample[]): Nearest {
  const commands = new Map(model.intents.map(({ name, command }) => [name, command]));
  let open: { frequencies: Float32Array; vectors: Vector[] } | null = null;
  return (text) => {
    open ??= opened(model, kept);
    const likenesses = likenessOf(weigh(countFeatures(text), open.frequencies), open.vectors);
    const ranked = [...likenesses.keys()]
      .sort((a, b) => (likenesses[b] ?? 0) - (likenesses[a] ?? 0))
      .slice(0, 10 * SHOWN);
    return varied(
      ranked.flatMap((at) => (kept[at] ? [{ example: kept[at], likeness: likenesses[at] ?? 0 }] : [])),
      commands,
    );
  };
}

function opened(model: Model, kept: readonly KeptExample[]) {
  const frequencies = Float32Array.from(fromBase64(model.frequencies), (step) => step * model.frequencyStep);
  return { frequencies, vectors: kept.map(([text]) => weigh(countFeatures(text), frequencies)) };
}

function likenessOf(text: Vector, vectors: readonly Vector[]): Float32Array {
  const dense = new Float32Array(DIMENSIONS);
  for (const [at, place] of text.places.entries()) dense[place] = text.weights[at] ?? 0;
  return Float32Array.from(vectors, ({ places, weights }) => {
    let sum = 0;
    for (let at = 0; at < places.length; at++) sum += (dense[places[at] ?? 0] ?? 0) * (weights[at] ?? 0);
    return sum;
  });
}

function varied(
  ranked: readonly { example: KeptExample; likeness: number }[],
  commands: ReadonlyMap<string, IntentCommand>,
): Near[] {
  const counts = new Map<string | null, number>();
  const shown = ranked.filter(({ example: [, intent] }) => {
    counts.set(intent, (counts.get(intent) ?? 0) + 1);
    return (counts.get(intent) ?? 0) <= SHOWN_OF_EACH;
  });
  return shown.slice(0, SHOWN).map(({ example: [text, intent], likeness }) => ({
    text,
    command: (intent === null ? null : commands.get(intent)) ?? null,
    likeness,
  }));
}
