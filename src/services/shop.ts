import { type Clock, held } from "../base/index.ts";
import type { Shop } from "../capabilities/index.ts";
import { catalogVersion, makeCatalog, type Product, readCatalog } from "../catalog/index.ts";
import type { Config } from "../config.ts";
import { readCities, readShopFields } from "../customers/index.ts";
import type { Database } from "../database/index.ts";
import type { CurrentIndex } from "../knowledge/index.ts";
import { readOrderShapes } from "../orders/index.ts";
import type { Policy } from "../policy/index.ts";
import type { ShopLexicon } from "../understanding/index.ts";
import type { LivePolicy } from "./live-policy.ts";
import { chatPolicy } from "./people/shop-fields.ts";

/** Answers the shop as it is now, from memory. */
export type ReadShop = () => Promise<Shop & { lexicon: ShopLexicon }>;

/** What was learned or imported meanwhile is noticed after this long at most: two cheap statements every few seconds, none a turn. */
const FRESH_MS = 3_000;

interface Stock {
  catalog: Shop["catalog"];
  cities: string[];
  lexicon: ShopLexicon;
}

/** Reads the shop once and keeps it until its catalogue or knowledge has moved on. */
export function shopReader(parts: {
  db: Database;
  config: Config;
  policy: LivePolicy;
  knowledge: CurrentIndex;
  clock: Clock;
}): ReadShop {
  const { db, config, knowledge } = parts;
  const stock = currentStock(db);
  const read: ReadShop = async () => {
    const decided = await parts.policy.refresh();
    const policy = chatPolicy(decided.policy, await readShopFields(db));
    const [index, { catalog, cities, lexicon }] = [await knowledge(), await stock({ ...decided, policy })];
    const { TIMEZONE: timezone, CURRENCY: currency, country } = config;
    return { policy, timezone, currency, country, knowledge: index, catalog, cities, lexicon };
  };
  return held(read, FRESH_MS);
}

function currentStock(db: Database) {
  let kept: { version: string; stock: Stock } | null = null;
  return async ({ version: decided, policy }: { version: number; policy: Policy }): Promise<Stock> => {
    const version = `${await catalogVersion(db)} ${decided} ${JSON.stringify(policy.profile.custom)}`;
    if (kept?.version !== version) kept = { version, stock: await readStock(db, policy) };
    return kept.stock;
  };
}

async function readStock(db: Database, policy: Policy): Promise<Stock> {
  const products = await readCatalog(db);
  const cities = await readCities(db);
  const lexicon: ShopLexicon = {
    orderShapes: await readOrderShapes(db),
    products: products.map((product) => ({
      names: namesOf(product),
      options: optionsOf(product),
      kinds: kindsOf(product),
    })),
    categories: Array.from(new Set(products.flatMap(kindsOf))),
    cities,
    topics: Object.entries(policy.consent_topics).map(([key, names]) => ({ key, names: spellings(names) })),
    fields: Object.entries(policy.profile.custom).map(([key, { names, choices = [] }]) => ({
      key,
      names: spellings(names),
      choices: choices.map(spellings),
    })),
  };
  return { catalog: makeCatalog(products), cities, lexicon };
}

const spellings = (names: Record<string, string>): string[] => [...new Set(Object.values(names))];

function namesOf({ name, translations }: Product): string[] {
  return [...new Set([name, ...Object.values(translations).flatMap((one) => one?.name ?? [])])];
}

/** What its category is called in every language. */
const kindsOf = ({ category, translations }: Product): string[] => [
  ...new Set([
    ...(category === null ? [] : [category]),
    ...Object.values(translations).flatMap((one) => one?.category ?? []),
  ]),
];

/** Each value of its variants' options, with what the other languages call it. */
function optionsOf({ variants, translations }: Product): string[][] {
  const values = new Set(variants.flatMap(({ options }) => Object.values(options)));
  const inOthers = (value: string) => Object.values(translations).flatMap((one) => one?.options?.[value] ?? []);
  return [...values].map((value) => [...new Set([value, ...inOthers(value)])]);
}
