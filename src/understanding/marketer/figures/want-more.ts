import { type Item, says, took } from "./items.ts";
import { plainOf, type Sketch } from "./sketch.ts";

/** Figures that several words say together: a mean of the shop's own field, a part that has a name, those who bought again. */
export function wantMore(sketch: Sketch, open: readonly Item[]): void {
  wantField(sketch, open);
  wantSecond(sketch, open);
  wantRate(sketch, open);
  wantByPerson(sketch, open);
  wantByOrder(sketch);
  wantMoney(sketch, open);
  if (sketch.wanted.some(({ sense }) => sense === "is_nps_answers"))
    sketch.wanted = sketch.wanted.filter(({ sense }) => sense !== "is_nps");
}

/** "Сколько денег вернули", "скидки в сумме": money of another sort than what was sold for. */
function wantMoney(sketch: Sketch, open: readonly Item[]): void {
  const [first, more] = sketch.wanted;
  if (first?.sense !== "is_revenue" || more !== undefined || !LOOSE.test(plainOf(sketch, first.item))) return;
  const sorts = { thing_return: "is_refunded", thing_discount: "is_discount" };
  for (const [thing, sense] of Object.entries(sorts)) {
    const item = open.find((one) => one.use === undefined && says(one, thing) && isBare(sketch, one));
    if (item === undefined) continue;
    took("clause", item);
    first.sense = sense;
  }
}
const LOOSE = /^(?:сумм|сум|денег|деньг|грош|в деньгах|на сумму|на суму|на какую|на яку|money|total amount|in money)/;

/** "С возвратами", "without discounts" say which orders. */
const isBare = (sketch: Sketch, item: Item): boolean =>
  !/^(?:с|со|без|з|із|зі|with|without|no)$/.test(sketch.tokens[item.from - 1]?.plain ?? "");

/** "Сколько в среднем тратят клиенты из Риги": by person. */
function wantByPerson(sketch: Sketch, open: readonly Item[]): void {
  const average = open.find((item) => item.use === undefined && says(item, "average"));
  const [first, more] = sketch.wanted;
  const isOfOrders = first?.sense === "is_orders" || first?.sense === "thing_order";
  if (
    average !== undefined &&
    more === undefined &&
    isOfOrders &&
    sketch.items.some((item) => says(item, "thing_person", "thing_buyer")) &&
    sketch.by === null
  ) {
    took("clause", average);
    first.sense = "is_orders_per_customer";
    return;
  }
  const isSpent = first?.sense === "is_revenue" && /^(?:трат|потрат|витра|spen)/.test(plainOf(sketch, first.item));
  if (average === undefined || first === undefined || more !== undefined || !isSpent) return;
  took("clause", average);
  first.sense = "is_arpu";
}

/** "Сколько в среднем тратит клиент за один заказ": by order. */
function wantByOrder(sketch: Sketch): void {
  const [first, more] = sketch.wanted;
  const order = sketch.items.find((item) => says(item, "thing_order") && isPerOrder(sketch, item));
  if (first?.sense !== "is_arpu" || more !== undefined || order === undefined) return;
  took("clause", order);
  sketch.whose.delete(order);
  first.sense = "is_average";
}

/** "За один заказ", "per order". */
const isPerOrder = ({ tokens }: Sketch, { from }: Item): boolean => {
  const [ahead, before] = [tokens[from - 2]?.plain ?? "", tokens[from - 1]?.plain ?? ""];
  const isLed = (word: string) => /^(?:за|на|per|an|each|every|single)$/.test(word);
  return isLed(before) || (/^(?:один|одно|одне|one|1|каждый|кожне|single)$/.test(before) && isLed(ahead));
};

/** "Средний вес собаки": a number of the shop's own. */
function wantField(sketch: Sketch, open: readonly Item[]): void {
  const average = open.find((item) => item.use === undefined && says(item, "average"));
  const item = open.find(({ use, term }) => use === undefined && term?.own?.field.type === "number");
  const own = item?.term?.own;
  if (average === undefined || item === undefined || own === undefined || sketch.wanted.length > 0) return;
  const named = sketch.items.filter(({ from, to }) => own.tokens.some((token) => from <= token && token < to));
  took("clause", average, ...named);
  sketch.wanted.push({ sense: "field", item, field: own.field.name });
}

/** What a part of something is called where it has a name: "какой процент заказов возвращают". */
const RATES: Readonly<Record<string, string>> = {
  is_cancelled: "is_cancel_rate",
  thing_return: "is_return_rate",
  is_opened: "is_open_rate",
  is_clicked: "is_click_rate",
  is_second: "is_repeat_rate",
  is_repeat_customers: "is_repeat_rate",
  is_returning: "is_repeat_rate",
};

function wantRate(sketch: Sketch, open: readonly Item[]): void {
  const isOpen = (item: Item): boolean => item.use === undefined || sketch.wanted.some((one) => one.item === item);
  const item = open.find((one) => isOpen(one) && one.senses.some((sense) => RATES[sense] !== undefined));
  const sense = item?.senses.map((one) => RATES[one]).find((one) => one !== undefined);
  if (!sketch.isShare || item === undefined || sense === undefined) return;
  took("clause", item);
  sketch.isShare = false;
  sketch.wanted = [{ sense, item }];
}

/** "Сколько новых клиентов … и сколько купили второй раз". */
function wantSecond(sketch: Sketch, open: readonly Item[]): void {
  const second = open.find((item) => item.use === undefined && says(item, "is_second"));
  if (second === undefined || !sketch.wanted.some(({ sense }) => sense === "is_new")) return;
  took("clause", second);
  sketch.wanted.push({ sense: "is_second", item: second });
}
