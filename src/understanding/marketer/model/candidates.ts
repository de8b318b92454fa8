import { normalise } from "../../../base/index.ts";
import { likeness } from "../names/slips.ts";
import type { MarketerLexicon, Name, NameKind } from "../reading.ts";
import type { Token } from "../tokens.ts";

/** As many names of a kind are shown: all of them, where there are no more; else those that are most like the words. */
const SHOWN = 25;
/** A shop's words of its own fields. */
const FIELDS = 40;
/** No question is compared with every name by all of its words. */
const WORDS = 24;

/** The names that a question may mean, a line a kind: `city: "Київ", "London"`. Values as a definition has them, and what they are called. */
export function candidatesFor(tokens: readonly Token[], { names, fields }: MarketerLexicon): string[] {
  const said = tokens.filter(({ kind, plain }) => kind === "word" && plain.length > 2).slice(0, WORDS);
  const kinds = new Map<string, Name[]>();
  for (const name of names) {
    const key = name.kind === "custom_value" ? (name.field ?? "") : LINES[name.kind];
    kinds.set(key, [...(kinds.get(key) ?? []), name]);
  }
  const own = fields.filter(({ name }) => name.startsWith("custom.")).slice(0, FIELDS);
  return [
    ...[...kinds].map(([kind, all]) => `${kind}: ${nearest(all, said).map(shown).join(", ")}`),
    ...own.map(({ name, type, names: called }) => `field ${name} (${type}), called ${called.join(", ")}`),
  ];
}

const LINES: Record<Exclude<NameKind, "custom_value">, string> = {
  city: "city",
  region: "region",
  country: "country",
  source: "source",
  loyalty_level: "loyalty_level",
  category: "categories",
  brand: "brands",
  product: "products",
  variant: "skus",
  campaign: "campaigns",
  promo_code: "promo",
  return_reason: "reason",
  ticket_topic: "topics",
  segment: "segment id",
};

const shown = ({ value, names }: Name): string => {
  const others = names.filter((name) => name !== value).slice(0, 3);
  return others.length > 0 ? `${JSON.stringify(value)} (${others.join("; ")})` : JSON.stringify(value);
};

function nearest(all: readonly Name[], said: readonly Token[]): readonly Name[] {
  if (all.length <= SHOWN) return all;
  return all
    .map((name) => ({ name, like: Math.max(0, ...name.names.map((called) => likest(normalise(called), said))) }))
    .sort((a, b) => b.like - a.like)
    .slice(0, SHOWN)
    .map(({ name }) => name);
}

/** How a word of the question is like one of the name's. A shop has 20,000 names: most share no beginning with any word. */
function likest(called: string, said: readonly Token[]): number {
  const near = said.filter(({ plain }) => called.includes(plain.slice(0, 3)));
  const words = near.length > 0 ? called.split(" ").slice(0, 8) : [];
  return Math.max(0, ...words.flatMap((word) => near.map(({ plain }) => likeness(plain, word))));
}
