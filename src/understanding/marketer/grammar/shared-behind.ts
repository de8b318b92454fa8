import type { Clause } from "./clause.ts";
import { HEADS } from "./heads.ts";
import { means } from "./term.ts";

/** What stands behind two clauses and is of both. */
export function shareBehind(before: Clause, clause: Clause): void {
  if (clause.join === "and" && isNounOnly(before) && isNounOnly(clause) && before.whens.length === 0 && !before.negated)
    before.whens.push(...clause.whens);
  if (isThenToo(before, clause)) {
    before.whens.push(...clause.whens);
    clause.marks.add("same_time");
  }
  if (isOfOneLetter(before, clause)) {
    before.names.push(...clause.names);
    before.channels.push(...clause.channels);
  }
  if (isOnceMore(before, clause)) {
    clause.marks.delete("again");
    if (clause.goods.length === 0) clause.goods.push(...before.goods);
  }
}

/** "Заказы и возвраты за три месяца": nothing but what they are called. */
const isNounOnly = ({ group, terms, marks, goods, amounts, isRank }: Clause): boolean =>
  !isRank &&
  (group === "orders" || group === "returns" || group === "tickets" || group === "visits") &&
  goods.length + amounts.length === 0 &&
  [...marks].every((mark) => HEADS.get(mark)?.as === "noun" || NOUNS.includes(mark)) &&
  terms.every((term) => term.time !== undefined || means(term, ...NOUNS));
const NOUNS = ["orders", "order_one", "return", "complaint", "ticket", "visit"];

/** "Bought coffee and not tea in the last 30 days": the verb is said once, and so is the time. */
const isThenToo = (before: Clause, { group, marks, goods, whens, negated, join }: Clause): boolean =>
  before.group === "orders" &&
  group === "orders" &&
  marks.has("carried") &&
  negated &&
  !before.negated &&
  (join === "and" || join === "but") &&
  before.goods.length > 0 &&
  goods.length > 0 &&
  whens.length === 1 &&
  before.whens.length + before.amounts.length === 0;

/** "Opened but did not click X". */
const isOfOneLetter = (before: Clause, { group, join, names }: Clause): boolean =>
  before.group === "messages" &&
  group === "messages" &&
  (join === "but" || join === "and") &&
  names.length > 0 &&
  before.names.length + before.channels.length + before.whens.length + before.amounts.length === 0 &&
  !["letter", "mailing"].some((sense) => before.marks.has(sense));

/** "Ordered tea in October and again in November": tea, then too, and not twice then. */
const isOnceMore = (before: Clause, { group, marks, whens, amounts }: Clause): boolean =>
  before.group === "orders" &&
  group === "orders" &&
  !before.negated &&
  marks.has("again") &&
  before.whens.length > 0 &&
  whens.length > 0 &&
  amounts.length === 0;
