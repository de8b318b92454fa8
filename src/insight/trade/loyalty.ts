import { share } from "./share.ts";

/** What customers answered when they were asked whether they would recommend the shop, 0 to 10. */
export interface Nps {
  promoters: number;
  passives: number;
  detractors: number;
  /** −100 to 100, not rounded; null where nobody answered. */
  score: number | null;
}

/** One of the three kinds of answers. */
export type NpsBand = "promoter" | "passive" | "detractor";

/** The band of an answer: 9–10, 7–8, 0–6 (Reichheld 2003, The One Number You Need to Grow). */
export function npsBand(score: number): NpsBand {
  if (score >= 9) return "promoter";
  return score >= 7 ? "passive" : "detractor";
}

/** The net promoter score: per cent of promoters less per cent of detractors (Reichheld 2003). */
export function npsOf(bands: { promoters: number; passives: number; detractors: number }): Nps {
  const { promoters, passives, detractors } = bands;
  const score = share(100 * (promoters - detractors), promoters + passives + detractors);
  return { promoters, passives, detractors, score };
}

/**
 * Repeat-purchase rate: which share of buyers bought more than once, from 0 to 1; null where nobody bought. 450 of 5,000 is .09 (Farris and
 * others, Marketing Metrics, ch. 2: repeat rate).
 */
export const repeatRate = (given: { repeatBuyers: number; buyers: number }): number | null =>
  share(given.repeatBuyers, given.buyers);
