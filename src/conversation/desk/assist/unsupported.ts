const NUMBER = /\d+(?:[\s\u00a0\u202f.,:/-]?\d+)*/g;

/** The numbers of a text that stand in none of its sources, as they are written; "1 200", "1,200" and "1200" are the same. */
export function unsupported(text: string, sources: readonly string[]): string[] {
  const known = new Set(sources.flatMap(numbersIn).map(bare));
  return [...new Set(numbersIn(text).filter((number) => !known.has(bare(number))))];
}

const numbersIn = (text: string): string[] => text.match(NUMBER) ?? [];
const bare = (number: string): string => number.replace(/\D/g, "");
