import { yearAt } from "../../customer/rules/when/calendar.ts";
import { type Asked, fixed, type Stretch } from "./stretch.ts";

/** "80-х [годов]", "1990s", "the eighties": ten years of a century, those that most people were born in. */
export function decadeStretch({ tokens, words }: Asked, at: number): Stretch | null {
  const said = words.at(tokens, at, "tens_of_century");
  const found = said === null ? inDigits({ tokens }, at) : { tens: Number(said.value), next: said.next };
  if (found === null) return null;
  const first = found.tens < 100 ? 1900 + found.tens : found.tens;
  const unit = words.at(tokens, found.next, "units");
  const span = { from: yearAt(first).from, to: yearAt(first + 9).to };
  return { ...fixed(span, unit?.value === "year" ? unit.next : found.next), weak: true };
}

function inDigits({ tokens }: Pick<Asked, "tokens">, at: number): { tens: number; next: number } | null {
  const token = tokens[at];
  if (token?.kind !== "number" || !/^(?:(?:19|20)\d|[4-9])0$/.test(token.plain)) return null;
  if (token.ending === "х") return { tens: Number(token.plain), next: at + 1 };
  const behind = tokens[at + 1];
  return behind?.plain === "s" && behind.glued ? { tens: Number(token.plain), next: at + 2 } : null;
}
