import { sampleCorrelation } from "simple-statistics";
import { type Buyers, type FittedBgNbd, fitBgNbd } from "./bg-nbd.ts";
import { type Caution, type History, type WhyNot, whyNot } from "./borne.ts";
import { type FittedGammaGamma, fitGammaGamma } from "./gamma-gamma.ts";

/** What was learned from the whole shop's history. Time is in weeks, money in the shop's. */
export interface Model {
  /** BG/NBD: how often people buy, and when they leave. */
  frequency: FittedBgNbd;
  /** Gamma-Gamma: what they spend at a time; null where that could not be fitted. */
  value: FittedGammaGamma | null;
  /** Buyers that it was fitted to: of a great many, some. */
  buyers: number;
}

/** A model, or why there is none, and what to know of it. */
export interface Fitted {
  model: Model | null;
  why: WhyNot[];
  cautions: Caution[];
}

/** When a buyer bought, in days, and what they spent on days after the first. */
export interface Buying {
  repeats: number;
  recencyDays: number;
  ageDays: number;
  repeatMoney: number;
}

/** From so much correlation on between how often and how much: the models' authors saw .11 and took it for none. */
const GOES_TOGETHER = 0.3;

/** Fits both models to a shop's buyers where its history bears them. */
export async function fitModel(history: History, buyers: () => Promise<readonly Buying[]>): Promise<Fitted> {
  const why = whyNot(history);
  if (why.length > 0) return { model: null, why, cautions: [] };
  const people = await buyers();
  const frequency = fitBgNbd(alike(people));
  if (!frequency) return { model: null, why: [{ code: "no_fit" }], cautions: [] };
  const again = people.flatMap((one) =>
    one.repeats > 0 && one.repeatMoney > 0 ? [{ repeats: one.repeats, mean: one.repeatMoney / one.repeats }] : [],
  );
  const value = fitGammaGamma(again);
  return { model: { frequency, value, buyers: people.length }, why: [], cautions: cautionsOf(people, again, value) };
}

function cautionsOf(
  people: readonly Buying[],
  again: readonly { repeats: number; mean: number }[],
  value: FittedGammaGamma | null,
): Caution[] {
  const cautions: Caution[] = [];
  const once = people.filter(({ repeats }) => repeats === 0).length;
  if (once > 0) cautions.push({ code: "one_time_alive", buyers: once, share: once / people.length });
  if (!value) return [...cautions, { code: "no_value" }];
  const correlation = sampleCorrelation(
    again.map(({ repeats }) => repeats),
    again.map(({ mean }) => mean),
  );
  if (Math.abs(correlation) >= GOES_TOGETHER) cautions.push({ code: "value_follows_frequency", correlation });
  return cautions;
}

/** Buyers with the same history are looked at once: those who bought once differ by the day only. */
function alike(people: readonly Buying[]): Buyers[] {
  const found = new Map<string, Buyers>();
  for (const { repeats, recencyDays, ageDays } of people) {
    const key = `${repeats} ${recencyDays} ${ageDays}`;
    const known = found.get(key);
    if (known) known.count += 1;
    else found.set(key, { repeats, recency: recencyDays / 7, age: ageDays / 7, count: 1 });
  }
  return [...found.values()];
}
