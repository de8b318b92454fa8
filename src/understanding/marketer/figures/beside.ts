import type { Happenings, Source } from "../../../segments/index.ts";
import { means, type Term } from "../grammar/term.ts";
import type { Around } from "./assemble.ts";
import { type Item, says, took } from "./items.ts";
import { FIGURES } from "./measures.ts";
import { readBeside, readPeople, type Told } from "./people.ts";
import { termsOf } from "./people-terms.ts";
import type { Sketch, Wanted } from "./sketch.ts";

/** What was read beside the figures, with the terms that it was read from: what became of them stands there. */
export interface Surroundings extends Around {
  terms: Term[];
  /** The scenes of people: their vague words, and what is missing. */
  told: Told[];
}

/** Reads what is neither a figure nor breaks it down: whose, and of which goods, orders, letters. */
export function readSurroundings(sketch: Sketch, sources = sourcesOf(sketch), at = sketch.wanted[0]): Surroundings {
  const [source] = sources;
  if (source !== undefined && source !== "orders")
    for (const item of sketch.items) if (isOpen(item) && isOfOrders(item)) took("filler", item);
  const main = onlySources(
    sketch,
    termsOf(
      sketch,
      sketch.items.filter(
        (item) => isOpen(item) && !sketch.whose.has(item) && !sketch.blocked.has(item) && !isTimeOf(sketch, item),
      ),
    ),
  );
  const theirs = termsOf(
    sketch,
    sketch.items.filter(
      (item) => isOpen(item) && sketch.whose.has(item) && !sketch.blocked.has(item) && !isTimeOf(sketch, item),
    ),
  );
  const head = headOf(sketch, source, at);
  const all = head === null ? main : [head, ...main];
  const beside =
    head === null || source === undefined
      ? readPeople(sketch.scene, all)
      : readBeside(sketch.scene, all, head, source, at?.sense === "is_open_rate" || at?.sense === "is_click_rate");
  const whose = readPeople(sketch.scene, theirs);
  return {
    of: happeningsBy(sources, beside.of),
    beside: beside.who,
    whose: whose.who,
    terms: [...main, ...theirs],
    told: [beside, whose],
  };
}

/** "Пришло", "got": beside a figure such words lead to where people came from, and to nothing else. */
function onlySources({ items }: Sketch, terms: Term[]): Term[] {
  const plain = items.filter((item) => item.use === undefined && says(item, "plain", "whole", "whether"));
  const isPlain = (term: Term): boolean => plain.some(({ from, to }) => from <= term.from && term.to <= to);
  return terms
    .filter((term) => !isPlain(term) || means(term, "source"))
    .map((term) => (isPlain(term) ? { ...term, senses: ["source"] } : term));
}

const isOpen = (item: Item): boolean => item.use === undefined;
/** "Конверсия в заказ". */
const isOfOrders = (item: Item): boolean =>
  says(item, "thing_order") || (says(item, "is_orders") && item.to - item.from === 1);
const isTimeOf = ({ times }: Sketch, item: Item): boolean => times.some((time) => time.item === item);

/** The sources of what is asked for, in the order of asking. */
const sourcesOf = ({ wanted }: Sketch): Source[] => [
  ...new Set(wanted.flatMap(({ sense }) => FIGURES[sense]?.source ?? [])),
];

/** Goods of one source are goods of the others. */
function happeningsBy(sources: readonly Source[], of: Happenings | null): Map<Source, Happenings> {
  const found = new Map<Source, Happenings>();
  for (const source of sources) {
    const items = of !== null && "items" in of ? of.items : undefined;
    const takes = source === "orders" || source === "returns" || source === "visits";
    if (of?.source === source) found.set(source, of);
    else if (items !== undefined && takes) found.set(source, { source, items });
  }
  return found;
}

const HEADS: Partial<Record<Source, string>> = {
  orders: "order_one",
  returns: "return",
  messages: "mailing",
  visits: "visit",
  tickets: "ticket",
};

const isOfComplaints = (items: readonly Item[]): boolean => items.some((item) => says(item, "is_complaints"));

/** A term in the place of the figure that the words beside it are said of. */
function headOf({ wanted, items, scene }: Sketch, source: Source | undefined, at: Wanted | undefined): Term | null {
  const first = wanted.find(({ sense }) => FIGURES[sense]?.source === source) ?? at;
  const sense = source === undefined ? undefined : HEADS[source];
  if (first === undefined || sense === undefined) return null;
  const isLetter = scene.terms.some(
    (term) =>
      means(term, "letter") &&
      items.some((item) => item.use === "clause" && item.from <= term.from && term.to <= item.to),
  );
  const said = isOfComplaints(items) ? "complaint" : source === "messages" && isLetter ? "letter" : sense;
  return { from: first.item.from, to: first.item.to, senses: [said] };
}
