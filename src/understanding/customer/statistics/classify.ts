import type { IntentCommand } from "../intents.ts";
import { probabilities, topOf } from "./calibrate.ts";
import { countFeatures, DIMENSIONS, weigh } from "./features.ts";
import { fromBase64, type Model } from "./model.ts";

/** An intent that a text may have, and how probable that is. */
export interface Guess {
  intent: string;
  command: IntentCommand;
  probability: number;
}

/** What the model makes of a text. */
export interface Classified {
  /** Every intent, the most probable first. What their probabilities leave to 1 is that of none of them. */
  guesses: Guess[];
  /** Whether even the greatest margin is below the model's floor: none of the intents. */
  none: boolean;
  /** How probable it is that it is none of the shop's business. */
  strange: number;
}

interface Opened {
  frequencies: Float32Array;
  weights: Int8Array;
}

const opened = new WeakMap<Model, Opened>();

/** What a text may mean, by the model: some .2 ms. */
export function classify(model: Model, text: string): Classified {
  const sums = marginsOf(model, text);
  const margins = sums.subarray(0, -1);
  const shares = probabilities(margins, model.slope, model.offset);
  const guesses = model.intents.map(({ name, command }, at) => ({
    intent: name,
    command,
    probability: shares[at] ?? 0,
  }));
  guesses.sort((a, b) => b.probability - a.probability);
  const [strange = 0] = probabilities(sums.subarray(-1), model.stranger.slope, model.stranger.offset);
  return { guesses, none: (margins[topOf(margins)] ?? 0) < model.floor, strange };
}

/** The margin of each intent, and the stranger's behind them. */
function marginsOf(model: Model, text: string): Float32Array {
  const { frequencies, weights } = open(model);
  const planes = [...model.intents, model.stranger];
  const { places, weights: values } = weigh(countFeatures(text), frequencies);
  const sums = new Float32Array(planes.length);
  for (let at = 0; at < places.length; at++) {
    const from = (places[at] ?? 0) * sums.length;
    const value = values[at] ?? 0;
    for (let intent = 0; intent < sums.length; intent++) {
      sums[intent] = (sums[intent] ?? 0) + value * (weights[from + intent] ?? 0);
    }
  }
  return sums.map((sum, intent) => sum * (planes[intent]?.scale ?? 0) + (planes[intent]?.bias ?? 0));
}

function open(model: Model): Opened {
  const known = opened.get(model);
  if (known !== undefined) return known;
  const fresh = {
    frequencies: Float32Array.from(fromBase64(model.frequencies), (step) => step * model.frequencyStep),
    weights: new Int8Array(fromBase64(model.weights).buffer),
  };
  if (fresh.weights.length !== DIMENSIONS * (model.intents.length + 1))
    throw new Error("the model's weights are cut short");
  opened.set(model, fresh);
  return fresh;
}
