import { Problem } from "../../api/problem.ts";
import type { SegmentWords } from "../words/words.ts";

/** Why the server refused, in words; null where it did not. */
export function problemText(error: unknown, { campaigns }: SegmentWords): string | null {
  if (!error) return null;
  const code = error instanceof Problem ? error.code : "";
  return (Object.hasOwn(campaigns.problems, code) ? campaigns.problems[code] : null) ?? campaigns.failed;
}
