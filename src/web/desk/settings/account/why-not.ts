import { Problem } from "../../api/problem.ts";
import type { WORDS } from "./words.ts";

/** Why something was not done to one's account, in a sentence. */
export function whyNot(error: unknown, words: (typeof WORDS)["en"]): string {
  if (!(error instanceof Problem)) return words.other;
  if (error.status === 429) return words.tooMany(Math.ceil((error.retryAfter ?? 60) / 60));
  if (error.code === "invalid_password") return words.wrongPassword;
  if (error.code === "invalid_code") return words.wrongCode;
  return error.code === "weak_password" ? words.weak : words.other;
}
