/** A vector of a text by hashes of its words and their threes of letters: alike texts have alike vectors. Of length 1. */
export function hashedVector(text: string, dimensions: number): number[] {
  const vector = new Array<number>(dimensions).fill(0);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    for (const part of [word, ...threes(` ${word} `)]) {
      const hash = hashOf(part);
      const at = hash % dimensions;
      vector[at] = (vector[at] ?? 0) + (hash & 0x1000 ? 1 : -1);
    }
  const length = Math.hypot(...vector) || 1;
  return vector.map((one) => one / length);
}

const threes = (text: string): string[] => Array.from({ length: text.length - 2 }, (_, at) => text.slice(at, at + 3));

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
