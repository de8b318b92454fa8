import { Problem } from "../../api/problem.ts";

/** Why something failed, in the page's words; by the problem's code. */
export const whyNot = (error: unknown, words: Record<string, string>): string =>
  words[error instanceof Problem ? error.code : "other"] ?? words.other ?? "";
