import { ratio } from "../search/figures.ts";

const BINS = 10;

/**
 * The expected calibration error, 0..1: how far the confidence of commands is from the share of them that are right, in ten bins of
 * confidence weighed by their size (Naeini, Cooper and Hauskrecht, 2015).
 */
export function calibrationError(read: readonly { confidence: number; right: boolean }[]): number {
  const bins = Map.groupBy(read, ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)));
  const gaps = [...bins.values()].map((bin) => {
    const confidence = bin.reduce((sum, one) => sum + one.confidence, 0);
    return Math.abs(confidence - bin.filter(({ right }) => right).length);
  });
  return ratio(
    gaps.reduce((sum, gap) => sum + gap, 0),
    read.length,
  );
}
