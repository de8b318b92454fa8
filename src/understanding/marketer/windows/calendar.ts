import type { TimeHit } from "../values.ts";
import { dateStretch } from "./dates.ts";
import { decadeStretch } from "./decades.ts";
import { namedStretch } from "./named.ts";
import { relativeStretch } from "./relative.ts";
import type { Read } from "./rolling.ts";
import { type Asked, between, type Stretch } from "./stretch.ts";
import { yearStretch } from "./years.ts";

type Lead = Extract<TimeHit, { kind: "window" }>["lead"];

/** The longest stretch of the calendar that begins with a token. */
export function stretchAt(asked: Asked, at: number): Stretch | null {
  const read = [dateStretch, namedStretch, relativeStretch, yearStretch, decadeStretch].flatMap(
    (reading) => reading(asked, at) ?? [],
  );
  return read.reduce<Stretch | null>((best, one) => (best === null || one.next > best.next ? one : best), null);
}

/** "[за] [весь] октябрь", "в 2025 году", "yesterday". */
export function calendarHit(asked: Asked, at: number): Read | null {
  const { tokens, words } = asked;
  const lead = words.at(tokens, at, "within") ?? words.at(tokens, at, "on") ?? words.at(tokens, at, "over");
  const whole = words.at(tokens, lead?.next ?? at, "whole") ?? words.at(tokens, lead?.next ?? at, "articles");
  const found = stretchAt(asked, whole?.next ?? lead?.next ?? at) ?? (lead && stretchAt(asked, lead.next));
  if (!found || (found.weak && (isOver(asked, at) || (lead === null && !isListed(asked, at))))) return null;
  return orBeyond(asked, found) ?? hitOf(found, "on", found.window, found.birthday);
}

/** "В 2024 году и позже", "in May or earlier": from its beginning, or up to its end. */
function orBeyond({ tokens, words }: Asked, found: Stretch): Read | null {
  const later = words.at(tokens, found.next, "and_later");
  if (later !== null) return hitOf(found, "since", between({ from: found.span.from }), null, later.next);
  const earlier = words.at(tokens, found.next, "and_earlier");
  return earlier && hitOf(found, "before", between({ to: found.span.to }), null, earlier.next);
}

/** "Spent over 2000": more than that, and no year. */
const isOver = ({ tokens }: Asked, at: number): boolean => tokens[at]?.plain === "over";

/** "2024 и 2025": a year beside another. */
function isListed({ tokens, words }: Asked, at: number): boolean {
  const isYear = (place: number) => /^(?:19|20)\d\d$/.test(tokens[place]?.plain ?? "");
  const joins = (place: number) => tokens[place]?.plain === "," || words.at(tokens, place, "or_and") !== null;
  return (joins(at - 1) && isYear(at - 2)) || (joins(at + 1) && isYear(at + 2));
}

/** A hit made of a stretch, which may be held against by a side of it. */
export const hitOf = (
  found: Stretch,
  lead: Lead,
  window: Stretch["window"],
  birthday: Stretch["birthday"],
  next = found.next,
): Read => ({
  ...{ kind: "window", to: next, lead, window, birthday },
  ...(found.yearly && { anyYear: true }),
  ...(found.weak && { weak: true }),
});
