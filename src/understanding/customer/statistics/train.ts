import type { IntentCommand } from "../intents.ts";
import { type Calibration, calibrate, type Judged, probabilities, topOf } from "./calibrate.ts";
import { countFeatures, DIMENSIONS, FEATURES, inverseFrequencies, type Vector, weigh } from "./features.ts";
import { type Model, toBase64 } from "./model.ts";
import { type Bending, marginOf, type Plane, separate, sequence, tableOf } from "./svm.ts";

/** A text with its intent; null where it has none of them. Such texts make no class: they only push every plane away from them. */
export interface Labelled {
  text: string;
  intent: string | null;
  /** None of the shop's business. */
  isStrange?: boolean;
}

/**
 * What training made, and what it thought of each example when it had not seen it: `guessed` is null for "none of these",
 * `probability` is that of the guess.
 */
export interface Trained {
  model: Model;
  judged: { guessed: string | null; nearest: string; probability: number; strange: number }[];
}

/** Chosen on the own examples by cross-validation and on the public set: 1/2 comes within a fifth of a point, .5/2 loses one. */
const BENDING: Bending = { cost: 1, positive: 4, rounds: 10 };

/** Three parts are enough for a calibration of two numbers; ten take three times as long. */
const PARTS = 3;

interface Prepared {
  frequencies: Float32Array;
  /** The examples, weighed once: how often words are met at large tells no example's intent. */
  vectors: Vector[];
  names: string[];
  /** The intent's place in `names`; -1 for none. */
  labels: Int16Array;
  strange: readonly boolean[];
}

/** Examples → a model, in a second or two for 2,000. `commands` says what each intent stands for. */
export function train(examples: readonly Labelled[], commands: ReadonlyMap<string, IntentCommand>): Trained {
  const prepared = prepare(examples);
  const judged = crossValidate(prepared);
  const calibration = calibrate(judged);
  const stranger = calibrate(judged.map(({ stranger }) => stranger));
  const model = pack(prepared, planesOf(prepared, [...examples.keys()]), { calibration, stranger }, commands);
  return { model, judged: judged.map((row) => verdict(row, prepared.names, { calibration, stranger })) };
}

function prepare(examples: readonly Labelled[]): Prepared {
  const names = [...new Set(examples.flatMap(({ intent }) => intent ?? []))].sort();
  const counts = examples.map(({ text }) => countFeatures(text));
  const frequencies = inverseFrequencies(counts);
  return {
    frequencies,
    vectors: counts.map((count) => weigh(count, frequencies)),
    names,
    labels: Int16Array.from(examples, ({ intent }) => (intent === null ? -1 : names.indexOf(intent))),
    strange: examples.map(({ isStrange = false }) => isStrange),
  };
}

/** One plane an intent and, last, one for what is none of the shop's business, from the examples at the given places. */
function planesOf({ vectors, names, labels, strange }: Prepared, places: readonly number[]): Plane[] {
  const table = tableOf(places.flatMap((place) => vectors[place] ?? []));
  const sides = names.map((_, intent) => places.map((place) => labels[place] === intent));
  sides.push(places.map((place) => strange[place] ?? false));
  return sides.map((isFor) => separate(table, isFor, BENDING));
}

/** An example as planes judge it that had not seen it. */
interface HeldOut extends Judged {
  stranger: Judged;
}

/** The margins of every example from planes that had not seen it. */
function crossValidate(prepared: Prepared): HeldOut[] {
  const part = partsOf(prepared.labels);
  const judged: HeldOut[] = [];
  for (let held = 0; held < PARTS; held++) {
    const planes = planesOf(
      prepared,
      [...part.keys()].filter((place) => part[place] !== held),
    );
    for (const place of part.keys()) {
      const vector = prepared.vectors[place];
      if (part[place] !== held || vector === undefined) continue;
      const margins = marginsOf(planes, vector);
      judged[place] = {
        margins: margins.subarray(0, -1),
        right: prepared.labels[place] ?? -1,
        stranger: { margins: margins.subarray(-1), right: prepared.strange[place] ? 0 : -1 },
      };
    }
  }
  return judged;
}

const marginsOf = (planes: readonly Plane[], vector: Vector): Float32Array =>
  Float32Array.from(planes, (plane) => marginOf(plane, vector));

/** Deals each intent's examples out over the parts, in a fixed random order. */
function partsOf(labels: Int16Array): Int8Array {
  const random = sequence(7);
  const dealt = new Map<number, number>();
  const parts = new Int8Array(labels.length);
  const order = [...labels.keys()].map((place) => ({ place, at: random() })).sort((a, b) => a.at - b.at);
  for (const { place } of order) {
    const label = labels[place] ?? -1;
    const turn = dealt.get(label) ?? 0;
    parts[place] = turn % PARTS;
    dealt.set(label, turn + 1);
  }
  return parts;
}

interface Calibrations {
  calibration: Calibration;
  stranger: Calibration;
}

function verdict(
  { margins, stranger: { margins: strangeness } }: HeldOut,
  names: readonly string[],
  { calibration: { slope, offset, floor }, stranger }: Calibrations,
): Trained["judged"][number] {
  const top = topOf(margins);
  const [margin, nearest] = [margins[top] ?? 0, names[top] ?? ""];
  const shares = probabilities(margins, slope, offset);
  const nothing = 1 - shares.reduce((sum, share) => sum + share, 0);
  const [strange = 0] = probabilities(strangeness, stranger.slope, stranger.offset);
  const guessed = margin < floor ? null : nearest;
  return { guessed, nearest, probability: guessed === null ? nothing : (shares[top] ?? 0), strange };
}

function pack(
  { frequencies, names }: Prepared,
  planes: readonly Plane[],
  { calibration, stranger: { slope, offset } }: Calibrations,
  commands: ReadonlyMap<string, IntentCommand>,
): Model {
  const scales = planes.map(({ weights }) => Math.max(1e-9, weights.reduce(greater, 0)) / 127);
  const frequencyStep = frequencies.reduce(greater, 0) / 255;
  return {
    features: FEATURES,
    intents: names.map((name, at) => ({
      name,
      command: commandFor(name, commands),
      bias: planes[at]?.bias ?? 0,
      scale: scales[at] ?? 0,
    })),
    stranger: { bias: planes.at(-1)?.bias ?? 0, scale: scales.at(-1) ?? 0, slope, offset },
    weights: toBase64(new Uint8Array(quantise(planes, scales).buffer)),
    frequencies: toBase64(Uint8Array.from(frequencies, (value) => Math.round(value / frequencyStep))),
    frequencyStep,
    ...calibration,
    words: {},
  };
}

const greater = (most: number, value: number): number => Math.max(most, Math.abs(value));

function quantise(planes: readonly Plane[], scales: readonly number[]): Int8Array {
  const weights = new Int8Array(DIMENSIONS * planes.length);
  for (const [intent, plane] of planes.entries()) {
    for (let place = 0; place < DIMENSIONS; place++) {
      weights[place * planes.length + intent] = Math.round((plane.weights[place] ?? 0) / (scales[intent] ?? 1));
    }
  }
  return weights;
}

function commandFor(name: string, commands: ReadonlyMap<string, IntentCommand>): IntentCommand {
  const command = commands.get(name);
  if (command === undefined) throw new Error(`no command for the intent ${name}`);
  return command;
}
