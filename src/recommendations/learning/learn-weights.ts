import type { Basket, Weights } from "../evidence.ts";
import { DEFAULT_WEIGHTS } from "../ranking/default-weights.ts";
import { placesOf, type Scoring, scorerOf } from "../ranking/rank.ts";
import { repeatShareOf, statisticsOf } from "../statistics/statistics.ts";
import { boost } from "./boost.ts";
import { chooseVectors, type Held } from "./choose-vectors.ts";
import { type Example, exampleOf } from "./examples.ts";
import { fitWeights } from "./fit-weights.ts";
import { JUDGED, meanOf, type Quality, qualityOf } from "./measure.ts";
import { randomOf, shuffled } from "./random.ts";

export interface LearnOptions {
  /** The time to which the baskets reach; null where they have no times. */
  now: Date | null;
  /** What chance is drawn from: the same baskets and seed give the same weights. */
  seed?: number;
  /** From how many people's last baskets to learn, at most. */
  most?: number;
  progress?(line: string): void;
}

/** From fewer people with a basket to hold out nothing is learned: the defaults stay. */
const FEWEST = 50;
/** One of so many people is kept apart, to tell how well it went. */
const APART = 8;
/** The vectors are chosen by so many people. */
const ASKED_FOR_VECTORS = 500;
/** A tree for each so many people, and no more than so many: in small sets more only learn the people by heart. */
const PEOPLE_A_TREE = 40;
const MOST_TREES = 40;
/** Trees stay, unless the weights alone do better by this part: on a few hundred people less is chance. */
const CLEARLY = 1.01;

/**
 * Learns from a shop's own baskets what each source counts for: everybody's last basket is held out, the rest is read as if that were
 * all, the vectors and weights are taken under which the held-out baskets rank best, and trees say what weights cannot. `people` are
 * everybody's baskets, each person's oldest first. All is in memory: some 1 GB for 14,000 people with 85,000 baskets.
 */
export function learnWeights(people: readonly (readonly Basket[])[], options: LearnOptions): Weights {
  const { progress = () => {}, seed = 1, most = 5000, now } = options;
  const random = randomOf(seed);
  const usual = { ...DEFAULT_WEIGHTS, repeatShare: repeatShareOf(people) };
  const held = shuffled(heldFrom(people), random).slice(0, most);
  if (held.length < FEWEST) return usual;
  const before = people.map((own) => own.slice(0, -1));
  const vectors = chooseVectors(before, held.slice(0, ASKED_FOR_VECTORS), now, usual);
  progress(`Asking ${vectors.neighbours} people with alike baskets, fading ${vectors.fading.perBasket} a basket.`);
  const statistics = statisticsOf(before, now, vectors.fading);
  const examples = held.map(({ place, truth }, at) =>
    exampleOf(statistics, before[place] ?? [], truth, {
      ...vectors,
      place,
      now: truth.at ?? null,
      random,
      kept: at % APART === 0 ? Number.POSITIVE_INFINITY : undefined,
    }),
  );
  const apart = examples.filter((_, at) => at % APART === 0);
  const { scoring, quality } = learned(
    examples.filter((_, at) => at % APART !== 0),
    apart,
    seed,
  );
  progress(`Learned from ${examples.length - apart.length} people; on ${apart.length} others ${shown(quality)}.`);
  return { ...usual, ...vectors, ...scoring, learned: { people: examples.length - apart.length, ...quality } };
}

/** Everybody with a basket before their last one. */
const heldFrom = (people: readonly (readonly Basket[])[]): Held[] =>
  people.flatMap((own, place) => {
    const truth = own.at(-1);
    return truth && own.length > 1 ? [{ place, truth }] : [];
  });

function learned(examples: readonly Example[], apart: readonly Example[], seed: number) {
  const plain: Scoring = { ...fitWeights(examples, DEFAULT_WEIGHTS, randomOf(seed)), trees: [] };
  const count = Math.min(MOST_TREES, Math.floor(examples.length / PEOPLE_A_TREE));
  const grown = { ...plain, trees: boost(examples, examples.map(scorerOf(plain).scores), count) };
  const [ofPlain, ofGrown] = [judge(plain, apart), judge(grown, apart)];
  return worth(ofPlain) > CLEARLY * worth(ofGrown)
    ? { scoring: plain, quality: ofPlain }
    : { scoring: grown, quality: ofGrown };
}

const worth = ({ recall, ndcg }: Quality): number => recall + ndcg;
const shown = ({ recall, ndcg }: Quality): string => `recall ${recall.toFixed(3)}, NDCG ${ndcg.toFixed(3)}`;

/** How well held-out baskets are foretold. */
function judge(scoring: Scoring, examples: readonly Example[]): Quality {
  const { scores } = scorerOf(scoring);
  return meanOf(
    examples.map((example) => {
      const first = placesOf(example.items, scores(example)).slice(0, JUDGED);
      return qualityOf(
        Array.from(first, (place) => example.items[place] ?? 0),
        example.truth,
      );
    }),
  );
}
