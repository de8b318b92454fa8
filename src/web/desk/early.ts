let first: Promise<Response> | null = null;

/** Asks who is signed in, before there is anything to show it with. */
export function askWhoIsHere(): void {
  first = fetch("/api/desk/me");
  // Whoever takes the answer hears of it.
  first.catch(() => {});
}

/** The answer to what was asked at the start, once; null where it was taken, or nothing was asked. */
export function takeFirst(): Promise<Response> | null {
  const answer = first;
  first = null;
  return answer;
}
