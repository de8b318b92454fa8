import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import * as z from "zod";
import { LOCALES, type Locale } from "../../../src/base/index.ts";
import type { ReadingContext } from "../../../src/understanding/index.ts";

type Lexicon = ReadingContext["lexicon"];

const Product = z.strictObject({ names: z.array(z.string()), options: z.array(z.array(z.string())).default([]) });

/** A shop's own words. */
export const Shop = z.strictObject({
  orderShapes: z.array(z.string()),
  products: z.array(Product),
  categories: z.array(z.string()),
  cities: z.array(z.string()),
  topics: z.array(z.strictObject({ key: z.string(), names: z.array(z.string()) })).optional(),
  fields: z
    .array(z.strictObject({ key: z.string(), names: z.array(z.string()), choices: z.array(z.array(z.string())) }))
    .optional(),
});

/** The shops of shops.yaml. */
export const SHOPS = ["coffee", "clothes", "electronics", "books"] as const;

const File = z.record(z.enum(SHOPS), Shop.omit({ cities: true })).and(z.object({ cities: z.array(z.string()) }));

/** Reads the shops, each as a shop of every language has it: names and options of that language first. */
export async function readShops(): Promise<Record<(typeof SHOPS)[number], Record<Locale, Lexicon>>> {
  const file = File.parse(parse(await readFile(new URL("shops.yaml", import.meta.url), "utf8")));
  const one = (name: (typeof SHOPS)[number]) =>
    Object.fromEntries(LOCALES.map((locale) => [locale, inLanguage({ ...file[name], cities: file.cities }, locale)]));
  return Object.fromEntries(SHOPS.map((name) => [name, one(name)])) as Awaited<ReturnType<typeof readShops>>;
}

/** The order in which names and options are written in shops.yaml. */
const WRITTEN: readonly Locale[] = ["ru", "uk", "en"];

function inLanguage(shop: Lexicon, locale: Locale): Lexicon {
  const own = WRITTEN.indexOf(locale);
  const sorted = (spellings: string[]) => [...new Set([spellings[own] ?? spellings[0] ?? "", ...spellings])];
  return {
    ...shop,
    products: shop.products.map(({ names, options }) => ({ names: sorted(names), options: options?.map(sorted) })),
  };
}
