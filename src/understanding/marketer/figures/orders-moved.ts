import { means } from "../grammar/term.ts";
import { timesIn } from "../windows.ts";
import { says, took } from "./items.ts";
import { plainOf, type Sketch } from "./sketch.ts";

/** What is done with orders, by how the word begins. */
const MOVED: readonly (readonly [RegExp, string])[] = [
  [/^(?:мы |ми |we )?(?:отправ|отгру|відправ|відвантаж|надісла|sen[dt]|ship|dispatch)/, "shipped"],
  [/^(?:мы |ми |we )?(?:достав(?:ил|лен|лял)|deliver(?:ed)?$)/, "delivered"],
];
const THAN = /^(?:чем|ніж|за|than)$/;

/** "Сколько заказов мы отправили": orders are on their way, where of letters "sent" would be said. */
export function readMoved(sketch: Sketch): void {
  const { items, scene } = sketch;
  const isOfLetters = items.some(
    (item) =>
      says(item, "thing_letter", "by_campaign") || item.term?.name?.names.some(({ kind }) => kind === "campaign"),
  );
  if (isOfLetters || !items.some((item) => says(item, "thing_order"))) return;
  for (const item of items) {
    const [, state] = MOVED.find(([word]) => word.test(plainOf(sketch, item))) ?? [];
    if (state === undefined || item.senses.some((sense) => sense !== "is_sent")) continue;
    item.senses = [];
    for (const term of scene.terms) if (term.from < item.to && item.from < term.to) term.senses = [state];
  }
  readOlder(sketch);
}

/** "Неоплаченные заказы старше недели": placed before that. */
function readOlder(sketch: Sketch): void {
  const { items, tokens, context } = sketch;
  for (const item of items) {
    if (item.use !== undefined || !(means(item.term ?? undefined, "older") || plainOf(sketch, item) === "older"))
      continue;
    const from = THAN.test(tokens[item.to]?.plain ?? "") ? item.to + 1 : item.to;
    const [hit] = timesIn(tokens.slice(from, from + 3), context.words.values, context.now, context.lexicon.timezone);
    const length = hit?.from === 0 && "length" in hit ? hit.length : undefined;
    if (hit === undefined || length === undefined || length.unit === "year") continue;
    const said = items.filter((one) => one.from >= item.from && one.to <= from + hit.to);
    for (const one of said) one.senses = [];
    took("clause", ...said);
    const { n, unit } = length;
    sketch.times.push({ window: { kind: "earlier", n, unit }, others: [], item });
    sketch.sure.add(item);
  }
}
