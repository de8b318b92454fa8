import { TIMES } from "../../../figures/index.ts";
import type { Comparison } from "../../../segments/index.ts";
import { means } from "../grammar/term.ts";
import { type Item, says, took } from "./items.ts";
import { near, type Sketch, type Wanted } from "./sketch.ts";

const OPS: Record<string, Comparison["op"]> = { gt: ">", ge: ">=", lt: "<", le: "<=", eq: "=" };

/** "Города с выручкой больше 2000": rows whose figure is so; the number stands right behind the figure. */
export function readOnly(sketch: Sketch): void {
  const [wanted] = sketch.wanted;
  if (wanted === undefined || sketch.by === null || isTimeOrNumber(sketch, wanted)) return;
  if (readYear(sketch, wanted.item)) return;
  const compared = near(sketch, wanted.item, 1);
  const number = compared === undefined ? undefined : numberBehind(sketch, compared);
  const op = opOf(compared);
  const hit = number?.term?.number;
  if (compared === undefined || number === undefined || hit === undefined) return;
  if (hit.upTo !== undefined) sketch.only = { op: "between", value: hit.value, to: hit.upTo };
  else if (op !== undefined) sketch.only = { op, value: hit.value };
  if (sketch.only !== null) took("clause", number, compared);
}

/** A series shows all of its stretches; "orders over 50000" are such orders, and no number of them. */
const isTimeOrNumber = (sketch: Sketch, { sense, item }: Wanted): boolean =>
  TIMES.some((time) => time === sketch.by) ||
  (sense === "thing_order" && !says(near(sketch, item, -1), "how_many", "by"));

/** "Over 2000" is no year behind a figure. */
function readYear(sketch: Sketch, figure: Item): boolean {
  const next = near(sketch, figure, 1);
  const time = sketch.times.find(({ item }) => item === next);
  const [first, second, more] = next === undefined ? [] : sketch.tokens.slice(next.from, next.to);
  const value = Number(second?.plain);
  if (
    time === undefined ||
    more !== undefined ||
    !/^(?:over|above|more|от|від)$/.test(first?.plain ?? "") ||
    !(value > 0)
  )
    return false;
  sketch.times = sketch.times.filter((one) => one !== time);
  sketch.only = {
    op: first?.plain === "over" || first?.plain === "above" || first?.plain === "more" ? ">" : ">=",
    value,
  };
  took("clause", next);
  if (next !== undefined) sketch.sure.add(next);
  return true;
}

/** Behind "больше" and "больше чем"; a range needs nothing before it. */
function numberBehind(sketch: Sketch, compared: Item): Item | undefined {
  if (compared.term?.number !== undefined) return compared;
  const next = near(sketch, compared, 1);
  return next?.term?.number !== undefined ? next : undefined;
}

function opOf(item: Item | undefined): Comparison["op"] | undefined {
  const term = item?.term ?? undefined;
  const sense = Object.keys(OPS).find((one) => means(term, one));
  return sense === undefined ? undefined : OPS[sense];
}
