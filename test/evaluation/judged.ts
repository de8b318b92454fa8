import type { Floor } from "./floors.ts";

/** What an evaluation came to: lines to print, figures by name, and the floors and sets that were missed. */
export interface Evaluation {
  lines: string[];
  figures: Record<string, number>;
  missed: string[];
}

/** The floors that figures miss, and the sets that are missing, told below the lines. */
export function judged(
  lines: string[],
  figures: Record<string, number>,
  floors: Record<string, Floor>,
  missing: string[],
): Evaluation {
  const missed = [
    ...missing.map((path) => `${path} is not there.`),
    ...Object.entries(floors).flatMap(([name, floor]) => missOf(name, floor, figures[name])),
  ];
  return { lines: [...lines, ...(missed.length > 0 ? ["", ...missed] : [])], figures, missed };
}

function missOf(name: string, { least, most }: Floor, value: number | undefined): string[] {
  const held = value !== undefined && value >= (least ?? -Infinity) && value <= (most ?? Infinity);
  if (held) return [];
  const bound = least === undefined ? `at most ${most}` : `at least ${least}`;
  return [`${name} is ${value?.toFixed(3) ?? "not measured"}; ${bound} is the floor.`];
}
