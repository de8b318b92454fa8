/** The beginning of a CSV text up to a length, in whole rows: a quote that is open there keeps its row out. */
export function wholeRows(text: string, length: number): string {
  if (text.length <= length) return text;
  let isQuoted = false;
  let end = 0;
  for (let at = 0; at < length; at++) {
    const letter = text[at];
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === "\n" && !isQuoted) end = at + 1;
  }
  return text.slice(0, end);
}
