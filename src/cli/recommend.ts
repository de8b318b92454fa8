import { LOCALES, type Locale, Refused } from "../base/index.ts";
import { type Product, readCatalog, type Variant } from "../catalog/index.ts";
import { customerOfExternalId, namesOfCustomers } from "../customers/index.ts";
import { type Listener, makeRecommender, type Offer, type Recommender, wordsOf } from "../recommendations/index.ts";
import { BUILT_IN, readKnowledgeBase, reckonRecommendations } from "../services/index.ts";
import type { Wording } from "../wording/index.ts";
import { rest, takeFlag, takeOption } from "./arguments.ts";
import type { Context } from "./context.ts";
import { progressTo } from "./progress.ts";
import { segmentNamed } from "./recommend-segment.ts";

const OFFERS = 10;

/** What was asked on the command line. */
interface Asked {
  customer: string | null;
  n: number;
  basket: string[];
  product: string | null;
  segment: string | null;
  forProduct: string | null;
  language: Locale | null;
}

/** What answers are made from. */
interface Desk {
  context: Context;
  recommender: Recommender;
  wording: Wording;
  products: ReadonlyMap<number, Product>;
  asked: Asked;
}

/** An offer as it is printed. */
type Printed = Record<string, unknown> & { sku: string; name: string; score: number; reason: { text: string } };

/**
 * `recommend CUSTOMER [--basket SKU,…]`, `recommend --product SKU | --basket SKU,… [CUSTOMER]`, `recommend --segment "words"|ID`,
 * `recommend --for-product SKU`, each with `--n N` and `--language ru|uk|en`: what to offer, or whom to. `--rebuild` first reckons anew
 * all that this is read from, and what the sources count for.
 */
export async function run(args: string[], context: Context): Promise<number> {
  const { db, config, clock, out, err, json } = context;
  const rebuild = takeFlag(args, "--rebuild");
  const asked = askedBy(args);
  const tell = progressTo(err);
  const progress = (step: string, done: number, of: number) => tell({ table: step, rows: done, total: of });
  await reckonRecommendations(db, { at: clock(), rebuild, learn: true, progress });
  if (!isAsked(asked)) {
    if (rebuild) return 0;
    throw new Refused("bad_option", "recommend takes a customer, --basket, --product, --segment or --for-product.");
  }
  const { wording, policy } = await readKnowledgeBase(config.KNOWLEDGE_BASE ?? BUILT_IN, config.TIMEZONE);
  const products = new Map((await readCatalog(db)).map((product) => [product.id, product]));
  const desk = { context, recommender: makeRecommender({ db, clock, policy }), wording, products, asked };
  const answer = await answered(desk);
  if (json) out(JSON.stringify(answer));
  else for (const line of linesOf(answer)) out(line);
  return 0;
}

function askedBy(args: string[]): Asked {
  const n = takeOption(args, "--n");
  if (n !== null && !/^[1-9]\d{0,2}$/.test(n))
    throw new Refused("bad_option", `--n takes a number to 999, not "${n}".`);
  const language = takeOption(args, "--language");
  const locale = LOCALES.find((one) => one === language) ?? null;
  if (language !== null && locale === null)
    throw new Refused("bad_option", `--language takes one of ${LOCALES.join(", ")}, not "${language}".`);
  const basket = (takeOption(args, "--basket") ?? "").split(",").flatMap((sku) => sku.trim() || []);
  const [product, segment] = [takeOption(args, "--product"), takeOption(args, "--segment")];
  const forProduct = takeOption(args, "--for-product");
  const [customer = null] = rest(args, 1);
  return { customer, n: n === null ? OFFERS : Number(n), basket, product, segment, forProduct, language: locale };
}

const isAsked = ({ customer, basket, product, segment, forProduct }: Asked): boolean =>
  basket.length > 0 || [customer, product, segment, forProduct].some((one) => one !== null);

async function answered(desk: Desk): Promise<Record<string, unknown>> {
  const { asked, recommender, context } = desk;
  const { n } = asked;
  const customer = asked.customer === null ? null : await customerNamed(context, asked.customer);
  const locale = asked.language ?? LOCALES.find((one) => one === customer?.language) ?? "en";
  const print = (to: Listener) => (offer: Offer) => printed(desk, offer, { locale, to });
  if (asked.segment !== null) {
    const { definition, words } = await segmentNamed(context, asked.segment);
    const offers = await recommender.forSegment(definition, { n });
    return {
      segment: words,
      offers: offers.map((offer) => ({ ...print("staff")(offer), people: offer.people, of: offer.of })),
    };
  }
  if (asked.forProduct !== null) return await buyersOf(desk, asked.forProduct, print("staff"));
  const basket = asked.basket.map((sku) => productOf(desk, sku));
  if (asked.product !== null || customer === null) {
    const ids = asked.product === null ? basket : [productOf(desk, asked.product), ...basket];
    const found = await recommender.forBasket(ids, { n, ...(customer ? { customer: customer.id } : {}) });
    return { offers: found.complements.map(print("customer")), better: found.better.map(print("customer")) };
  }
  const offers = await recommender.forCustomer(customer.id, { n, basket });
  return { customer: asked.customer, offers: offers.map(print("customer")) };
}

async function buyersOf(desk: Desk, sku: string, print: (offer: Offer) => Printed): Promise<Record<string, unknown>> {
  const { recommender, context, asked } = desk;
  const buyers = await recommender.whoFor(productOf(desk, sku), { n: asked.n });
  const ids = buyers.map(({ customer }) => customer);
  const people = new Map((await namesOfCustomers(context.db, ids)).map((person) => [person.id, person]));
  return {
    product: sku,
    buyers: buyers.map((buyer) => ({ customer: people.get(buyer.customer)?.externalId ?? null, ...print(buyer) })),
  };
}

async function customerNamed({ db }: Context, externalId: string): Promise<{ id: number; language: string | null }> {
  const found = await customerOfExternalId(db, externalId);
  if (!found) throw new Refused("unknown_customer", `There is no customer "${externalId}".`);
  return found;
}

/** A product by a SKU of it, or by the shop's id. */
function productOf({ products }: Desk, name: string): number {
  for (const { id, external_id, variants } of products.values())
    if (external_id === name || variants.some(({ sku }) => sku === name)) return id;
  throw new Refused("unknown_product", `There is no product "${name}".`);
}

function printed(
  { products, wording }: Desk,
  { product, variant, score, parts, reason }: Offer,
  { locale, to }: { locale: Locale; to: Listener },
): Printed {
  const nameOf = (id: number) => called(products.get(id), locale);
  const sold: Variant | undefined = products.get(product)?.variants.find(({ sku }) => sku === variant);
  return {
    sku: variant,
    product: products.get(product)?.external_id ?? null,
    name: nameOf(product),
    price: sold?.price ?? null,
    score,
    parts,
    reason: { text: wording.say(locale, wordsOf(reason, nameOf, to)), ...named(reason, products) },
  };
}

const called = (product: Product | undefined, locale: Locale): string =>
  product?.translations[locale]?.name ?? product?.name ?? "";

/** A reason's data, with products by the shop's ids. */
function named(reason: Offer["reason"], products: ReadonlyMap<number, Product>): Record<string, unknown> {
  const idOf = (id: number) => products.get(id)?.external_id ?? null;
  if (reason.kind === "together") return { ...reason, with: idOf(reason.with) };
  if (reason.kind === "similar") return { ...reason, to: idOf(reason.to) };
  return reason.kind === "better" || reason.kind === "dearer" ? { ...reason, than: idOf(reason.than) } : { ...reason };
}

function linesOf(answer: Record<string, unknown>): string[] {
  const offers = (answer.offers ?? answer.buyers) as (Printed & { customer?: string; people?: number; of?: number })[];
  const better = (answer.better ?? []) as Printed[];
  const lineOf = ({ customer, name, sku, people, of, reason }: (typeof offers)[number]) =>
    `${customer ?? `${name} (${sku})`}${people === undefined ? "" : `, ${people} of ${of} people`}: ${reason.text}`;
  return [
    ...(offers.length > 0 ? offers.map(lineOf) : ["Nothing can be offered."]),
    ...(better.length > 0 ? ["Better ones:", ...better.map(lineOf)] : []),
  ];
}
