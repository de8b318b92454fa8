import * as z from "zod";
import { LOCALES } from "../../base/index.ts";
import {
  dropEmptyProducts,
  ProductRow,
  type ProductTranslations,
  plainName,
  upsertProducts,
  upsertVariants,
  VariantRow,
  variantGroupOf,
} from "../../catalog/index.ts";
import type { Database } from "../../database/index.ts";
import { linkLinesToCatalog } from "../../orders/index.ts";
import type { ImportRow } from "../import-row.ts";
import type { Findings, ShopSettings } from "../settings.ts";
import type { Source, SourceRow } from "../source.ts";
import { type Admitted, type Target, targetOf } from "../target.ts";
import { parseFlag } from "../values.ts";

/** The columns of products; those with a language at their end are translations. */
export const PRODUCT_COLUMNS = [
  "sku",
  "product_id",
  "name",
  "category",
  "brand",
  "price",
  "currency",
  "in_stock",
  "options",
  "image_url",
  "image",
  ...LOCALES.flatMap((locale) => [`name_${locale}`, `category_${locale}`]),
] as const;

const CatalogRow = z.object({ product: ProductRow, variant: VariantRow });
type CatalogRow = z.infer<typeof CatalogRow>;

/** What the rows of one product say together. */
interface Family {
  name: string;
  /** Whether its rows have different names, so that the product is called by what they have in common. */
  differ: boolean;
  plain: string;
}

/**
 * Products and their variants: one row is one variant. The file is read twice, since what a product is called depends on all of its
 * rows: where they differ, by their name without colour, size, weight and count. Without `product_id`, rows of one brand and
 * category with the same such name are one product, and the report lists them.
 */
export async function productsTarget(settings: ShopSettings, source: Source, findings: Findings): Promise<Target> {
  const families = await readFamilies(source);
  const groups = new Map<string, Set<string>>();
  const products = new Map<string, ProductRow>();
  return targetOf({
    schema: CatalogRow,
    read: (row) => readProduct(row, settings, families),
    key: ({ variant }) => variant.sku,
    keep: async (db, admitted) => {
      for (const { from, row } of admitted) if (!from.text("product_id")) noteGroup(groups, row);
      return await keep(db, admitted, products, settings.at);
    },
    finish: async (db) => {
      await linkLinesToCatalog(db);
      await dropEmptyProducts(db);
      for (const [product, skus] of groups) {
        if (skus.size > 1) findings.variantGroups.push({ product, skus: [...skus] });
      }
      return [];
    },
  });
}

async function readFamilies(source: Source): Promise<Map<string, Family>> {
  const families = new Map<string, Family>();
  for await (const row of source.rows()) {
    const name = cell(row, "name") ?? "";
    const key = productIdOf(row);
    const family = families.get(key);
    if (!family) families.set(key, { name, differ: false, plain: plainName(name) });
    else if (family.name !== name) {
      family.differ = true;
      if (family.plain !== plainName(name)) family.plain = family.name;
    }
  }
  return families;
}

const cell = (row: SourceRow, column: string): string | null => row.value(column)?.trim() || null;

/** The shop's own id of a product, or a key made of what its variants have in common. */
function productIdOf(row: SourceRow): string {
  const named = cell(row, "product_id");
  return named ?? variantGroupOf(cell(row, "name") ?? "", cell(row, "brand"), cell(row, "category")).slice(0, 400);
}

function readProduct(row: ImportRow, settings: ShopSettings, families: Map<string, Family>) {
  const name = row.name("name") || (row.missing("name") ?? "");
  const id = productIdOf(row.source);
  const family = families.get(id);
  const nameOf = (text: string) => (family?.differ ? plainName(text) : text);
  const product = {
    external_id: id,
    name: family?.differ ? family.plain : name,
    category: row.name("category"),
    brand: row.text("brand"),
    translations: translationsOf(row, nameOf),
    image_url: imageOf(row),
  };
  const variant = {
    sku: row.codeKey("sku"),
    product_external_id: id,
    name,
    price: priceOf(row),
    currency: row.text("currency")?.toUpperCase() ?? settings.currency,
    ...stockOf(row),
    options: optionsOf(row),
  };
  return { product, variant };
}

function translationsOf(row: ImportRow, nameOf: (text: string) => string): ProductTranslations | undefined {
  const translations: ProductTranslations = {};
  let said = false;
  for (const locale of LOCALES) {
    const name = row.text(`name_${locale}`);
    const category = row.text(`category_${locale}`);
    said ||= name !== undefined || category !== undefined;
    if (name || category)
      translations[locale] = { ...(name ? { name: nameOf(name) } : {}), ...(category ? { category } : {}) };
  }
  return said ? translations : undefined;
}

/** The address of a picture, by either name; one that nobody can be shown is left out. */
function imageOf(row: ImportRow): string | null | undefined {
  const [first, other] = [row.text("image_url"), row.text("image")];
  const address = first ?? other;
  if (!address) return address === undefined ? first : address;
  const read = ProductRow.shape.image_url.safeParse(address);
  if (!read.success) row.mend("the picture has no address that begins with https://: left out");
  return read.success ? read.data : null;
}

function priceOf(row: ImportRow): number | null | undefined {
  const price = row.money("price");
  if (typeof price === "number" && price < 0) row.refuse("price is below 0");
  return price;
}

/** A count says how many there are; yes or no says only whether there are any. */
function stockOf(row: ImportRow): { in_stock?: number | null; available?: boolean } {
  const text = row.text("in_stock");
  if (text === undefined) return {};
  if (text === null) return { in_stock: null, available: true };
  const count = /^-?\d+(?:[.,]0+)?$/.test(text) ? Math.max(0, Number.parseInt(text, 10)) : null;
  if (text.startsWith("-")) row.mend("in_stock was below 0: none are left");
  if (count !== null) return { in_stock: count, available: count > 0 };
  const available = parseFlag(text);
  if (available === null) row.mend("in_stock is neither a count nor yes or no: left out");
  return { in_stock: null, available: available ?? true };
}

/** `{"size": "250 g"}` as JSON, or `size: 250 g; colour: red`. */
function optionsOf(row: ImportRow): Record<string, string> | undefined {
  const text = row.text("options");
  if (text === undefined) return undefined;
  const read = text === null ? {} : text.startsWith("{") ? jsonOptions(text) : pairedOptions(text);
  if (!read) row.mend("options are neither JSON nor name: value pairs: left out");
  return read ?? {};
}

const Options = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

function jsonOptions(text: string): Record<string, string> | null {
  try {
    const options = Options.parse(JSON.parse(text));
    return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, String(value)]));
  } catch {
    return null;
  }
}

function pairedOptions(text: string): Record<string, string> | null {
  const pairs = text
    .split(/[;|]/)
    .map((pair) => /^\s*([^:=]+?)\s*[:=]\s*(.+?)\s*$/.exec(pair))
    .map((match) => (match ? [match[1] ?? "", match[2] ?? ""] : null));
  return pairs.some((pair) => pair === null) ? null : Object.fromEntries(pairs.flatMap((pair) => (pair ? [pair] : [])));
}

function noteGroup(groups: Map<string, Set<string>>, { product, variant }: CatalogRow): void {
  const skus = groups.get(product.external_id) ?? new Set();
  groups.set(product.external_id, skus.add(variant.sku));
}

/** A product is what its first row says, so that rows that disagree do not change it to and fro with every import. */
async function keep(db: Database, admitted: Admitted<CatalogRow>[], products: Map<string, ProductRow>, at: Date) {
  const here = new Set(admitted.map(({ row }) => row.product.external_id));
  for (const { row } of admitted)
    if (!products.has(row.product.external_id)) products.set(row.product.external_id, row.product);
  await upsertProducts(
    db,
    Array.from(here, (id) => products.get(id)).flatMap((product) => product ?? []),
    at,
  );
  return await upsertVariants(
    db,
    admitted.map(({ row }) => row.variant),
    at,
  );
}
