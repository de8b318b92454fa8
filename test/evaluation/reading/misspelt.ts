import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import * as z from "zod";
import { LOCALES, type Locale } from "../../../src/base/index.ts";
import type { Reader } from "../../../src/understanding/index.ts";
import { MISSPELT_REQUEST_FLOORS } from "../floors.ts";
import { type Evaluation, judged } from "../judged.ts";
import { ratio, tableOf } from "../search/figures.ts";
import { HALVES } from "../search/labelled.ts";
import { judge } from "./judge.ts";
import { contextOf, Labelled, type LabelledFile, readLabelled } from "./labelled.ts";

const Misspelt = z.strictObject({
  kind: z.enum(["swap", "drop", "double", "neighbour", "ear", "joined", "translit", "several"]),
  ask: z.string(),
  of: z.string(),
  expect: z.array(z.string()),
  or: z.array(z.array(z.string())).default([]),
});
const Half = z.record(z.enum(LOCALES), z.array(Misspelt));
type Misspelt = z.infer<typeof Misspelt>;

/** What became of one request: whether it was read as typed, and as it is spelt right. */
interface Outcome {
  half: (typeof HALVES)[number];
  locale: Locale;
  misspelt: Misspelt;
  right: boolean;
  asMeant: boolean;
}

/** Reads mistyped requests, and the same spelt right. `misses` tells each that is not read as it should be. */
export async function evaluateMisspeltRequests(reader: Reader, { misses = false } = {}): Promise<Evaluation> {
  const text = await readFile(new URL("misspelt.yaml", import.meta.url), "utf8");
  const halves = z.strictObject({ dev: Half, reported: Half }).parse(parse(text));
  const file = await readLabelled("self-service");
  const all: Outcome[] = [];
  for (const half of HALVES)
    for (const locale of LOCALES)
      for (const misspelt of halves[half][locale])
        all.push({ half, locale, misspelt, ...(await outcomeOf(reader, misspelt, locale, file)) });
  const sets = HALVES.flatMap((half) => [
    { set: `misspelt requests ${half}`, of: all.filter((one) => one.half === half) },
    ...LOCALES.map((locale) => ({
      set: `misspelt requests ${half} ${locale}`,
      of: all.filter((one) => one.half === half && one.locale === locale),
    })),
  ]);
  const rows = sets.map(({ set, of }) => ({
    set,
    requests: of.length,
    "right as meant": ratio(of.filter(({ asMeant }) => asMeant).length, of.length),
    right: ratio(of.filter(({ right }) => right).length, of.length),
  }));
  const figures = Object.fromEntries(rows.map(({ set, right }) => [`${set}: right`, right]));
  const told = misses ? all.filter(({ right }) => !right) : [];
  const lines = told.map(({ half, locale, asMeant, misspelt: { kind, ask } }) =>
    [half, locale, kind, asMeant ? "" : "(nor as meant)", ask].join(" "),
  );
  return judged([...lines, tableOf(rows)], figures, MISSPELT_REQUEST_FLOORS, []);
}

async function outcomeOf(
  reader: Reader,
  { ask, of, expect, or }: Misspelt,
  locale: Locale,
  file: LabelledFile,
): Promise<Pick<Outcome, "right" | "asMeant">> {
  const isRight = async (text: string): Promise<boolean> => {
    const labelled = Labelled.parse({ kind: "rough", shop: "coffee", text, expect, or });
    return judge(labelled, await reader(text, contextOf(file, locale, labelled))).commands;
  };
  return { right: await isRight(ask), asMeant: await isRight(of) };
}
