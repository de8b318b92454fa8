/** Margins of one example from planes that had not seen it, and which of them is the right one; -1 where none is. */
export interface Judged {
  margins: Float32Array;
  right: number;
}

/** Turns margins into probabilities: intent i gets exp(slope · margin_i + offset), "none of these" gets 1, over their sum. */
export interface Calibration {
  slope: number;
  offset: number;
  /** A greatest margin below this means none of the intents. */
  floor: number;
}

/**
 * Fits the calibration to examples that the planes had not seen: slope and offset by greatest likelihood (Newton's
 * method, two unknowns; Platt scaling with the refusal as the reference), and the floor where the shares of rightly kept and
 * rightly refused examples are greatest together.
 */
export function calibrate(judged: readonly Judged[]): Calibration {
  let slope = 4;
  let offset = 0;
  for (let step = 0; step < 25; step++) {
    const { toSlope, toOffset } = newtonStep(judged, slope, offset);
    slope = Math.max(0.5, slope + clamp(toSlope));
    offset += clamp(toOffset);
    if (Math.abs(toSlope) + Math.abs(toOffset) < 1e-4) break;
  }
  return { slope, offset, floor: floorOf(judged) };
}

const clamp = (step: number): number => Math.max(-2, Math.min(2, step));

/** The probability of each intent; what is missing to 1 is the probability of none. */
export function probabilities(margins: Float32Array, slope: number, offset: number): Float64Array {
  const shares = Float64Array.from(margins, (margin) => Math.exp(Math.min(60, slope * margin + offset)));
  const total = shares.reduce((sum, share) => sum + share, 1);
  return shares.map((share) => share / total);
}

/** One step of Newton's method up the log-likelihood, with a little of the identity so that it never divides by nothing. */
function newtonStep(judged: readonly Judged[], slope: number, offset: number) {
  let [g0, g1, h00, h01, h11] = [0, 0, 1e-3, 0, 1e-3];
  for (const { margins, right } of judged) {
    const shares = probabilities(margins, slope, offset);
    let [mean, square, mass] = [0, 0, 0];
    for (let at = 0; at < margins.length; at++) {
      const [share, margin] = [shares[at] ?? 0, margins[at] ?? 0];
      mass += share;
      mean += share * margin;
      square += share * margin * margin;
    }
    g0 += (right < 0 ? 0 : (margins[right] ?? 0)) - mean;
    g1 += (right < 0 ? 0 : 1) - mass;
    h00 += square - mean * mean;
    h01 += mean - mean * mass;
    h11 += mass - mass * mass;
  }
  const determinant = h00 * h11 - h01 * h01;
  return { toSlope: (h11 * g0 - h01 * g1) / determinant, toOffset: (h00 * g1 - h01 * g0) / determinant };
}

/** Without examples of "none", the floor under which one in twenty of the right ones would fall. */
function floorOf(judged: readonly Judged[]): number {
  const ranked = judged.map(({ margins, right }) => judge(margins, right)).sort((a, b) => a.margin - b.margin);
  const kept = ranked.filter(({ right }) => right).map(({ margin }) => margin);
  const strange = ranked.filter(({ none }) => none).length;
  if (strange === 0) return kept[Math.floor(kept.length / 20)] ?? 0;
  let [best, floor, refused, lost] = [0, -1, 0, 0];
  for (const { margin, right, none } of ranked) {
    const gain = refused / strange - lost / Math.max(1, kept.length);
    if (gain > best) [best, floor] = [gain, margin];
    if (none) refused++;
    if (right) lost++;
  }
  return floor;
}

function judge(margins: Float32Array, right: number) {
  const top = topOf(margins);
  return { margin: margins[top] ?? 0, right: top === right, none: right < 0 };
}

/** The place of the greatest margin. */
export function topOf(margins: ArrayLike<number>): number {
  let top = 0;
  for (let at = 1; at < margins.length; at++) if ((margins[at] ?? 0) > (margins[top] ?? 0)) top = at;
  return top;
}
