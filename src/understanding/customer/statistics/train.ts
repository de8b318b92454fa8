import type { IntentCommand } from "../intents.ts";
import { type Calibration, calibrate, type Judged, topOf } from "./calibrate.ts";
import {
  type Counts,
  countFeatures,
  DIMENSIONS,
  FEATURES,
  inverseFrequencies,
  type Vector,
  weigh,
} from "./features.ts";
import { type Model, toBase64 } from "./model.ts";
import { type Bending, marginOf, type Plane, separate, sequence, tableOf } from "./svm.ts";

/** A text with its intent; null where it has none of them. Such texts make no class: they only push every plane away from them. */
export interface Labelled {
  text: string;
  intent: string | null;
}

/** What training made, and what it thought of each example when it had not seen it: `guessed` is null for "none of these". */
export interface Trained {
  model: Model;
  judged: { guessed: string | null; nearest: string; margin: number }[];
}

/** Chosen on the own examples by cross-validation: .5/8 and 2/2 come within half a point of it. */
const BENDING: Bending = { cost: 1, positive: 2, rounds: 20 };

/** Three parts are enough for a calibration of two numbers; ten take three times as long. */
const PARTS = 3;

interface Prepared {
  counts: Counts[];
  names: string[];
  /** The intent's place in `names`; -1 for none. */
  labels: Int16Array;
}

/** Examples → a model, in a second or two for 2,000. `commands` says what each intent stands for. */
export function train(examples: readonly Labelled[], commands: ReadonlyMap<string, IntentCommand>): Trained {
  const prepared = prepare(examples);
  const judged = crossValidate(prepared);
  const calibration = calibrate(judged);
  const model = pack(prepared, planesOf(prepared, [...examples.keys()]), calibration, commands);
  return { model, judged: judged.map((row) => verdict(row, prepared.names, calibration)) };
}

function prepare(examples: readonly Labelled[]): Prepared {
  const names = [...new Set(examples.flatMap(({ intent }) => intent ?? []))].sort();
  return {
    counts: examples.map(({ text }) => countFeatures(text)),
    names,
    labels: Int16Array.from(examples, ({ intent }) => (intent === null ? -1 : names.indexOf(intent))),
  };
}

interface Planes {
  frequencies: Float32Array;
  planes: Plane[];
}

/** One plane an intent, from the examples at the given places. */
function planesOf({ counts, names, labels }: Prepared, places: readonly number[]): Planes {
  const chosen = places.flatMap((place) => counts[place] ?? []);
  const frequencies = inverseFrequencies(chosen);
  const table = tableOf(chosen.map((count) => weigh(count, frequencies)));
  const planes = names.map((_, intent) =>
    separate(
      table,
      places.map((place) => labels[place] === intent),
      BENDING,
    ),
  );
  return { frequencies, planes };
}

/** The margins of every example from planes that had not seen it. */
function crossValidate(prepared: Prepared): Judged[] {
  const part = partsOf(prepared.labels);
  const judged: Judged[] = [];
  for (let held = 0; held < PARTS; held++) {
    const { frequencies, planes } = planesOf(
      prepared,
      [...part.keys()].filter((place) => part[place] !== held),
    );
    for (const place of part.keys()) {
      const counts = prepared.counts[place];
      if (part[place] !== held || counts === undefined) continue;
      judged[place] = { margins: marginsOf(planes, weigh(counts, frequencies)), right: prepared.labels[place] ?? -1 };
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

function verdict({ margins }: Judged, names: readonly string[], { floor }: Calibration): Trained["judged"][number] {
  const top = topOf(margins);
  const [margin, nearest] = [margins[top] ?? 0, names[top] ?? ""];
  return { guessed: margin < floor ? null : nearest, nearest, margin };
}

function pack(
  { names }: Prepared,
  { frequencies, planes }: Planes,
  calibration: Calibration,
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
    weights: toBase64(new Uint8Array(quantise(planes, scales).buffer)),
    frequencies: toBase64(Uint8Array.from(frequencies, (value) => Math.round(value / frequencyStep))),
    frequencyStep,
    ...calibration,
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
