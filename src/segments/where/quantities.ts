import type { Comparison, Happenings, Leaf } from "../definition.ts";
import { spanOf } from "../spans.ts";
import { type Context, compared, inSpan, isSo, operator, type Truth, whereAll } from "./context.ts";
import { factsOf } from "./facts.ts";
import { idsWith, type Reckoned, reckoned, rowsHave, valuesOf } from "./measures.ts";
import { hasGoods, lineFacts } from "./orders.ts";
import { all, any, member, negate, type Predicate, plain } from "./predicate.ts";
import { every, type Sql, sql } from "./sql.ts";

type LeafOf<Kind extends Leaf["kind"]> = Extract<Leaf, { kind: Kind }>;

/** Something that is never unknown. */
export const certain = (yes: Predicate): Truth => ({ yes, no: negate(yes) });

export function quantityTruth({ of, is }: LeafOf<"quantity">, context: Context): Truth {
  if (of.measure === "count") {
    const wanted = anyOrNone(is);
    if (wanted) return certain(wanted === "any" ? hasAny(of.of, context) : negate(hasAny(of.of, context)));
  }
  const found = reckoned(of, context);
  const so = compared(found.value, is);
  if (!found.zero) return { yes: rowsHave(found, so), no: rowsHave(found, notSo(so)) };
  return certain(withZero(found, so, isSo(0, is)));
}

const notSo = (so: Sql): Sql => sql`not (${so})`;

/** Who has no rows has 0: where 0 is so, everybody is in but those whose number is not so. */
const withZero = (found: Reckoned, so: Sql, zeroIs: boolean): Predicate =>
  zeroIs ? negate(rowsHave(found, notSo(so))) : rowsHave(found, so);

/** Whether a count is only asked to be there, or not to be. */
function anyOrNone(is: Comparison): "any" | "none" | null {
  const { op, value } = is;
  if ((op === ">=" && value === 1) || (op === ">" && value === 0) || (op === "!=" && value === 0)) return "any";
  return (op === "=" && value === 0) || (op === "<" && value === 1) || (op === "<=" && value === 0) ? "none" : null;
}

/** That there was any. Goods are joined, not looked for in each order: Postgres then begins with whichever is fewer. */
const hasAny = (of: Happenings, context: Context): Predicate =>
  member(idsWith(of.source === "orders" && hasGoods(of) ? lineFacts(of, context) : factsOf(of, context)));

export function momentTruth({ which, of, window }: LeafOf<"moment">, context: Context): Truth {
  const facts = factsOf(of, context);
  const value = which === "first" ? sql`min(${facts.at})` : sql`max(${facts.at})`;
  const found: Reckoned = { ...facts, value, zero: false };
  const inside = every(inSpan(value, spanOf(window, context)));
  return { yes: rowsHave(found, inside), no: rowsHave(found, notSo(inside)) };
}

export function compareTruth({ left, op, right, times = 1 }: LeafOf<"compare">, context: Context): Truth {
  const [one, other] = [reckoned(left, context), reckoned(right, context)];
  const so = sql`${valueIn(sql`l`, one)} ${operator(op)} ${times}::numeric * ${valueIn(sql`r`, other)}`;
  const ids = (having: Sql) => sql`select customer_id from (${valuesOf(one)}) l
    ${joinOf(one, other)} (${valuesOf(other)}) r using (customer_id)${whereAll([having])}`;
  if (!one.zero || !other.zero) return { yes: member(ids(so)), no: member(ids(notSo(so))) };
  return certain(isSo(0, { op, value: 0 }) ? negate(member(ids(notSo(so)))) : member(ids(so)));
}

const valueIn = (alias: Sql, { zero }: Reckoned): Sql =>
  zero ? sql`coalesce(${alias}.value, 0)` : sql`${alias}.value`;

/** Of whom a number is unknown the comparison is too; who has none where none is 0 stays in it. */
function joinOf(left: Reckoned, right: Reckoned): Sql {
  if (left.zero && right.zero) return sql`full join`;
  if (left.zero) return sql`right join`;
  return right.zero ? sql`left join` : sql`join`;
}

export function shopAverageTruth({ of, op, times = 1 }: LeafOf<"shop_average">, context: Context): Truth {
  const found = reckoned(of, context);
  const limit = sql`(${times}::numeric * (${averageOf(of, context)}))`;
  const so = sql`${found.value} ${operator(op)} ${limit}`;
  if (!found.zero) return { yes: rowsHave(found, so), no: rowsHave(found, notSo(so)) };
  const zeroIs = plain(sql`0 ${operator(op)} ${limit}`);
  const zeroIsNot = plain(notSo(sql`0 ${operator(op)} ${limit}`));
  return {
    yes: any(all(zeroIs, negate(rowsHave(found, notSo(so)))), all(zeroIsNot, rowsHave(found, so))),
    no: any(all(zeroIsNot, negate(rowsHave(found, so))), all(zeroIs, rowsHave(found, notSo(so)))),
  };
}

/** Measures that may have nothing to reckon from where something happened: such goods are in no catalogue. It is 0 then. */
const HAS_GAPS: readonly string[] = ["units", "products", "categories", "brands", "same_product"];

/** The shop's average of a quantity, over everybody: of the average order it is the mean over all orders, else over customers. */
export function averageOf(of: LeafOf<"shop_average">["of"], { among: _, each: __, ...everybody }: Context): Sql {
  const found = reckoned(of, everybody);
  if (of.of.source === "orders" && of.measure === "average")
    return sql`select ${found.value} from ${found.from}${whereAll(found.where)}`;
  const values = sql`(${valuesOf(found)}) a`;
  if (!HAS_GAPS.includes(of.measure)) return sql`select round(avg(a.value), 6) from ${values}`;
  const { from, where, customer } = factsOf(of.of, everybody);
  const people = sql`select count(distinct ${customer}) from ${from}${whereAll(where)}`;
  return sql`select round(coalesce(sum(a.value), 0) / nullif((${people}), 0), 6) from ${values}`;
}
