import { hitOf, stretchAt } from "./calendar.ts";
import { type CalendarUnit, unitStretch } from "./relative.ts";
import type { Read } from "./rolling.ts";
import { type Asked, between, birthdaysOf, type Stretch } from "./stretch.ts";

/** "С начала года", "since January", "после 1 мая", "до 2025 года", "по 15 марта", "до конца марта", "не позже 1 мая". */
export function boundHit(asked: Asked, at: number): Read | null {
  return yearToDate(asked, at) ?? untilTheEnd(asked, at) ?? sideHit(asked, at);
}

function yearToDate(asked: Asked, at: number): Read | null {
  const { tokens, words, today } = asked;
  const toDate = words.at(tokens, at, "to_date");
  const monthly = words.at(tokens, at, "month_to_date");
  if (toDate ?? monthly) {
    const found = unitStretch(toDate ? "year" : "month", 0, today, (toDate ?? monthly)?.next ?? at);
    return hitOf(found, "since", found.window, found.birthday);
  }
  const start = words.at(tokens, at, "year_start");
  if (start === null) return null;
  const found = unitOrStretch(asked, start.next);
  if (found === null) return null;
  const isThis = found.window?.kind === "this" && found.window.shift === 0;
  return hitOf(found, "since", isThis ? found.window : between({ from: found.span.from }), null);
}

/** "Года" alone is this year. */
function unitOrStretch(asked: Asked, at: number): Stretch | null {
  const article = asked.words.at(asked.tokens, at, "articles")?.next ?? at;
  const found = stretchAt(asked, article);
  if (found !== null) return found;
  const unit = asked.words.at(asked.tokens, article, "units");
  return unit === null || unit.value === "hour"
    ? null
    : unitStretch(unit.value as CalendarUnit, 0, asked.today, unit.next);
}

function untilTheEnd(asked: Asked, at: number): Read | null {
  const end = asked.words.at(asked.tokens, at, "the_end_of");
  const found = end && unitOrStretch(asked, end.next);
  if (!found) return null;
  return hitOf(found, "before", between({ to: found.span.to }), birthdaysUpTo(asked, found.span.to));
}

const birthdaysUpTo = ({ today }: Asked, to: number) => (to < today ? null : birthdaysOf({ from: today, to }));

/** Which side of a stretch, and whether the stretch itself counts. */
interface Side {
  lead: "since" | "before";
  with: boolean;
  next: number;
}

function sideHit(asked: Asked, at: number): Read | null {
  const side = sideAt(asked, at);
  const article = side && asked.words.at(asked.tokens, side.next, "articles");
  const found = side && stretchAt(asked, article?.next ?? side.next);
  if (!side || !found) return null;
  const { tokens, words } = asked;
  const included =
    words.at(tokens, found.next, "inclusive") ??
    words.at(tokens, found.next, side.lead === "since" ? "and_later" : "and_earlier");
  const whole = side.with || included !== null;
  const { from, to } = found.span;
  const next = included?.next ?? found.next;
  if (side.lead === "since") return hitOf(found, "since", between({ from: whole ? from : to + 1 }), null, next);
  return hitOf(
    found,
    "before",
    between({ to: whole ? to : from - 1 }),
    birthdaysUpTo(asked, whole ? to : from - 1),
    next,
  );
}

function sideAt({ tokens, words }: Asked, at: number): Side | null {
  const not = words.at(tokens, at, "not");
  const start = not?.next ?? at;
  const before = words.at(tokens, start, "before");
  const after = before === null ? words.at(tokens, start, "after") : null;
  const than = words.at(tokens, (before ?? after)?.next ?? start, "than");
  if (not !== null) {
    const isBefore = before !== null;
    const bound = before ?? after;
    return bound && { lead: isBefore ? "since" : "before", with: true, next: than?.next ?? bound.next };
  }
  if (before !== null) return { lead: "before", with: false, next: than?.next ?? before.next };
  if (after !== null) return { lead: "since", with: false, next: than?.next ?? after.next };
  const since = words.at(tokens, at, "since");
  if (since !== null) return { lead: "since", with: true, next: since.next };
  const by = words.at(tokens, at, "by_end");
  return by && { lead: "before", with: true, next: by.next };
}
