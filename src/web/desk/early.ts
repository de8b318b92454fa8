/** What was asked for at the start and nobody has taken yet, by its path. */
const asked = new Map<string, Promise<Response>>();
const PATIENCE_MS = 20_000;
/** An answer that the page has not taken by then is asked for anew. */
const FRESH_MS = 10_000;

/** Asks the server for what the page will show, before there is anything to show it with. */
export function askEarly(paths: readonly string[]): void {
  for (const path of paths) {
    const answer = fetch(path, { signal: AbortSignal.timeout(PATIENCE_MS) });
    // Whoever takes the answer hears of it.
    answer.catch(() => {});
    asked.set(path, answer);
  }
  setTimeout(forgetEarly, FRESH_MS);
}

/** The answer to what was asked at the start, once; null where it was taken, or nothing was asked. */
export function takeEarly(path: string): Promise<Response> | null {
  const answer = asked.get(path) ?? null;
  asked.delete(path);
  return answer;
}

/** Drops what was asked for whoever was signed in. */
export const forgetEarly = (): void => asked.clear();
