import { Problem } from "../api/problem.ts";
import type { Words } from "../words/words.ts";

/** Why nobody came in, in a sentence; `refused` is what a refusal means here, a wrong password unless told. */
export function faultOf(error: unknown, words: Words["signIn"], refused = words.wrong): string {
  if (!(error instanceof Problem)) return words.failed;
  if (error.status === 429) return words.tooMany(Math.ceil((error.retryAfter ?? 60) / 60));
  if (error.status === 0) return words.offline;
  return error.status < 500 ? refused : words.failed;
}
