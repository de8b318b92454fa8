import type { Locale } from "../../../../base/index.ts";
import { Problem } from "../../api/problem.ts";
import type { WORDS } from "./words.ts";

/** A day in the reader's words. */
export const dayOf = (instant: string, locale: Locale): string =>
  new Date(instant).toLocaleDateString(locale, { day: "numeric", month: "long", year: "numeric" });

/** Why something was not done, in a sentence. */
export function whyNot(error: unknown, { failed }: (typeof WORDS)["en"]): string {
  const code = error instanceof Problem ? error.code : "";
  return Object.hasOwn(failed, code) ? failed[code as keyof typeof failed] : failed.other;
}
