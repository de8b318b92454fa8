import type { Birthday, Condition, Quantity, Window } from "../../../segments/index.ts";
import type { Name } from "../reading.ts";
import type { TimeHit } from "../values.ts";
import type { Group } from "./heads.ts";
import type { Term } from "./term.ts";

/**
 * What joins a piece to the one before it; `none`: they stand side by side. `afterwards`: what comes happened later; `after`: what comes
 * happened before.
 */
export type Join = "none" | "comma" | "and" | "or" | "but" | "who" | "afterwards" | "after";

/** How a number is held: what a comparison of the definition is made of. */
export type Op = "=" | ">" | ">=" | "<" | "<=";

/** What a number counts, where a word says so. */
export type Unit =
  | "times"
  | "orders"
  | "pieces"
  | "products"
  | "categories"
  | "brands"
  | "months"
  | "money"
  | "percent"
  | "days"
  | "score"
  | "plain";

/** A number with what it is compared by. */
export interface Amount {
  op: Op;
  /** Nobody said how it is compared: "3 раза". */
  isBare: boolean;
  value: number;
  to?: number;
  unit: Unit;
  /** What it measures, where a word before or after it says so. */
  measure?: Quantity["measure"];
  /** It is the price of a piece: "дороже 100". */
  isPrice?: true;
  /** It is what an order was reduced by: "скидка больше 500". */
  isDiscount?: true;
  term: Term;
}

/** A name of goods with what joined it to the goods before. */
export interface Good {
  name: Name;
  others: Name[];
  join: Join;
  term: Term;
}

/** A window with what joined it to a window before. */
export interface When {
  hit: TimeHit & { kind: "window" };
  window: Window | null;
  birthday: Birthday | null;
  join: Join;
  term: Term;
}

/** A piece of the sentence that will be one condition or a few. */
export interface Clause {
  kind: "clause";
  join: Join;
  group: Group;
  marks: Set<string>;
  negated: boolean;
  except: boolean;
  only: boolean;
  /** Denied by "without": what is joined to it by "and" is lacked too. */
  lacking?: true;
  /** "Заказы", "orders": each of them, and not so many or so much of them. */
  each?: true;
  goods: Good[];
  names: Name[];
  channels: ("email" | "telegram" | "sms")[];
  whens: When[];
  amounts: Amount[];
  measure?: Quantity["measure"];
  /** "Second" of "the second order". */
  nth?: number;
  every?: "day" | "week" | "month" | "quarter" | "year";
  weekdays?: number[];
  /** Lengths of time that nothing made a window of. */
  lengths: { n: number; unit: "hour" | "day" | "week" | "month" | "quarter" | "year"; op: Op | null; term: Term }[];
  /** Held against the shop's average, or against the same in another window. */
  against?: { op: Op; with: "average" | "window" | "goods"; goods?: Good[]; times?: number };
  /** The people are ranked by it: it is no condition. */
  isRank: boolean;
  terms: Term[];
}

/** A condition on the customer that needs no more words. */
export interface Fact {
  kind: "fact";
  join: Join;
  field: string;
  condition: Condition;
  negated: boolean;
  except: boolean;
  terms: Term[];
}

/** A piece of the sentence. */
export type Piece = Clause | Fact;

/** A clause with nothing in it yet. */
export const newClause = (group: Group, join: Join): Clause => ({
  kind: "clause",
  join,
  group,
  marks: new Set(),
  negated: false,
  except: false,
  only: false,
  goods: [],
  names: [],
  channels: [],
  whens: [],
  amounts: [],
  lengths: [],
  isRank: false,
  terms: [],
});
