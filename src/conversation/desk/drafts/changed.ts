/** Words that are compared at most: an answer has no more letters than 4,000. */
const WORDS_AT_MOST = 800;

/**
 * Which part of a draft's words was changed before it was sent, 0..1: the words that are not in the longest common sequence of both (Hunt and
 * McIlroy 1976), of all words of both.
 */
export function changedShare(draft: string, sent: string): number {
  const [one, other] = [wordsOf(draft), wordsOf(sent)];
  const all = one.length + other.length;
  return all === 0 ? 0 : 1 - (2 * commonLength(one, other)) / all;
}

/** Words and signs; how they are spaced is no change. */
const wordsOf = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []).slice(0, WORDS_AT_MOST);

function commonLength(one: readonly string[], other: readonly string[]): number {
  let above = new Uint16Array(other.length + 1);
  for (const word of one) {
    const row = new Uint16Array(other.length + 1);
    other.forEach((said, at) => {
      row[at + 1] = said === word ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0);
    });
    above = row;
  }
  return above.at(-1) ?? 0;
}
