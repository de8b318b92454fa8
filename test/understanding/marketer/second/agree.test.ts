import { expect, test } from "vitest";
import { type Condition, condition } from "../../../../src/segments/definition.ts";
import type { Term } from "../../../../src/understanding/marketer/grammar/term.ts";
import { disagreements } from "../../../../src/understanding/marketer/second/agree.ts";
import { tokensOf } from "../../../../src/understanding/marketer/tokens.ts";

const KINDS = { tea: "category", coffee: "category", riga: "city" } as const;
const SENSES: Record<string, string> = {
  bought: "buy",
  returned: "return",
  not: "not",
  never: "never",
  and: "and",
  or: "or",
  but: "but",
  who: "who",
  except: "except",
  over: "gt",
  complained: "complaint",
  those: "filler",
};

/** Each word as one term, all of them read. */
function sentence(text: string): { terms: Term[]; tokens: ReturnType<typeof tokensOf> } {
  const tokens = tokensOf(text);
  const terms = tokens.map((token, from): Term => {
    const kind = KINDS[token.plain as keyof typeof KINDS];
    const sense = SENSES[token.plain];
    return {
      from,
      to: from + 1,
      senses: sense === undefined ? [] : [sense],
      use: "clause",
      ...(kind && { name: { from, to: from + 1, how: "exact", names: [{ kind, value: token.plain, names: [] }] } }),
      ...(token.kind === "number" && { number: { from, to: from + 1, is: "number", value: Number(token.plain) } }),
    };
  });
  return { terms, tokens };
}

const goods = (category: string, none = false, over?: number): Condition =>
  condition.parse({
    kind: "quantity",
    of: { measure: "count", of: { source: "orders", items: [{ categories: [category] }] } },
    is: none ? { op: "=", value: 0 } : over === undefined ? { op: ">=", value: 1 } : { op: ">", value: over },
  });
const city: Condition = { kind: "attribute", field: "city", test: { kind: "in", values: ["riga"] } };
const notCity: Condition = { kind: "attribute", field: "city", test: { kind: "not_in", values: ["riga"] } };
const complained = condition.parse({
  kind: "quantity",
  of: { measure: "count", of: { source: "tickets" } },
  is: { op: ">=", value: 1 },
});

/** The words that came to something else. */
const doubted = (text: string, where: Condition): string[] => {
  const { terms, tokens } = sentence(text);
  return disagreements({ terms, tokens }, { where, timezone: "UTC" }, false).map(
    ({ from }) => tokens[from]?.text ?? "",
  );
};

test.each<[text: string, right: Condition, wrong: Condition, words: string[]]>([
  ["bought tea", goods("tea"), goods("tea", true), ["tea", "bought"]],
  ["not riga", notCity, city, ["riga"]],
  [
    "bought tea but not coffee",
    { kind: "all", of: [goods("tea"), goods("coffee", true)] },
    { kind: "all", of: [goods("tea", true), goods("coffee")] },
    ["tea", "coffee"],
  ],
  ["bought tea over 5", goods("tea", false, 5), condition.parse({ ...goods("tea"), is: { op: "<", value: 5 } }), ["5"]],
  ["riga or complained", { kind: "any", of: [city, complained] }, { kind: "all", of: [city, complained] }, ["or"]],
  ["except those who complained", { kind: "except", of: complained }, complained, ["complained"]],
])(
  "%s: what the places of the words say holds for the right definition and not for its opposite",
  (text, right, wrong, words) => {
    expect(doubted(text, right)).toEqual([]);
    expect(doubted(text, wrong)).toEqual(words);
  },
);
