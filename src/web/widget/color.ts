type Rgb = [number, number, number];

/** The colours that depend on the shop's own one, fitted to the ground that they stand on. */
export interface Accent {
  /** For surfaces: at least 3:1 against the ground (WCAG 2.2, 1.4.11). */
  fill: string;
  /** For text on `fill`. */
  on: string;
  /** For text on the ground and on what is raised from it: at least 4.5:1 (1.4.3). */
  text: string;
}

const WHITE: Rgb = [255, 255, 255];
const INK: Rgb = [28, 20, 16];
const COFFEE: Rgb = [122, 74, 43];

/** Fits a colour (`#rgb` or `#rrggbb`; anything else is coffee brown) to a ground, and to what is raised from it. */
export function accentOn(color: string, ground: string, raised: string): Accent {
  const base = rgbOf(color) ?? COFFEE;
  const under = rgbOf(ground) ?? WHITE;
  const fill = pushed(base, under, 3);
  const on = contrast(fill, WHITE) >= 4.5 || contrast(fill, WHITE) >= contrast(fill, INK) ? WHITE : INK;
  return { fill: hex(fill), on: hex(on), text: hex(pushed(base, rgbOf(raised) ?? under, 4.5)) };
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrastOf(one: string, other: string): number {
  return contrast(rgbOf(one) ?? WHITE, rgbOf(other) ?? WHITE);
}

/** The colour, moved away from the ground in small steps until it stands out enough. */
function pushed(color: Rgb, ground: Rgb, enough: number): Rgb {
  const towards: Rgb = luminance(ground) > 0.3 ? [0, 0, 0] : WHITE;
  let now = color;
  for (let step = 0; step < 25 && contrast(now, ground) < enough; step++) now = mixed(color, towards, (step + 1) / 25);
  return now;
}

const mixed = (one: Rgb, other: Rgb, share: number): Rgb => [
  one[0] + (other[0] - one[0]) * share,
  one[1] + (other[1] - one[1]) * share,
  one[2] + (other[2] - one[2]) * share,
];

function contrast(one: Rgb, other: Rgb): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function rgbOf(color: string): Rgb | null {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(color.trim())?.[1];
  if (!digits) return null;
  const full = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  const channel = (at: number) => Number.parseInt(full.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4)];
}

const hex = (color: Rgb): string =>
  `#${color.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
