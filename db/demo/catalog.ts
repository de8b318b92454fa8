import type { ProductRow, ProductTranslations, VariantRow } from "../../src/catalog/index.ts";
import { ENGLISH_UNITS, OPTION_WORDS, SHELVES } from "./shelves.ts";

/** A thing of the demo shop that can be bought, with what the generator has to know of it. */
export interface Article {
  sku: string;
  /** The Russian name of its category, as policy.yaml says it. */
  category: string;
  price: number;
}

interface Catalogue {
  products: ProductRow[];
  variants: VariantRow[];
}

const { products, variants } = readShelves();

/** The products of the demo shop, as rows to write. */
export const PRODUCTS: readonly ProductRow[] = products;

/** What is sold of {@link PRODUCTS}, as rows to write. */
export const VARIANTS: readonly VariantRow[] = variants;

/** Everything that is sold, by SKU. */
export const ARTICLES: ReadonlyMap<string, Article> = new Map(
  VARIANTS.map((variant) => {
    const product = PRODUCTS.find((one) => one.external_id === variant.product_external_id);
    return [variant.sku, { sku: variant.sku, category: product?.category ?? "", price: variant.price ?? 0 }];
  }),
);

function readShelves(): Catalogue {
  const catalogue: Catalogue = { products: [], variants: [] };
  let categories: string[] = [];
  for (const line of SHELVES.trim().split("\n")) {
    if (line.startsWith("#")) {
      categories = cellsOf(line.slice(1));
      continue;
    }
    const [id = "", ru = "", uk = "", en = "", sold = "", brand = null] = cellsOf(line);
    const own = sold.split(/,\s+(?=[A-Z])/).map((text) => variantOf(text, id, ru));
    const options = own.flatMap((variant) => Object.values(variant.options ?? {}));
    const [category = "", ukCategory = "", enCategory = ""] = categories;
    const translations: ProductTranslations = {
      ru: { name: ru, category },
      uk: { name: uk, category: ukCategory, options: translated(options, "uk") },
      en: { name: en, category: enCategory, options: translated(options, "en") },
    };
    catalogue.products.push({ external_id: id, name: ru, category, brand, translations });
    catalogue.variants.push(...own);
  }
  return catalogue;
}

function cellsOf(line: string): string[] {
  return line.split("|").map((cell) => cell.trim());
}

/** `ETH-250: 250 г = 12.90 × 84` */
function variantOf(text: string, product: string, name: string): VariantRow {
  const match = /^([\w-]+)(?:: (.+?))? = ([\d.]+) × (\d+|∞)$/.exec(text);
  if (!match) throw new Error(`the shelves cannot be read at "${text}"`);
  const [, sku = "", option, price = "", stock = ""] = match;
  const inStock = stock === "∞" ? null : Number(stock);
  return {
    sku,
    product_external_id: product,
    name: option ? `${name}, ${option}` : name,
    price: Number(price),
    currency: "EUR",
    in_stock: inStock,
    available: inStock !== 0,
    options: option ? { [optionName(option)]: option } : {},
  };
}

/** What kind of option it is, in the words of an export. */
function optionName(option: string): string {
  if (/(?:г|кг)$/.test(option)) return "weight";
  if (/(?:мл|л)$/.test(option)) return "volume";
  if (/шт\.$|чаш/.test(option)) return "count";
  return /мм$/.test(option) ? "diameter" : /€$/.test(option) ? "value" : "colour";
}

function translated(options: readonly string[], locale: "uk" | "en"): Record<string, string> {
  return Object.fromEntries(
    options.flatMap((option) => {
      const words = OPTION_WORDS[option]?.[locale] ?? (locale === "en" ? inEnglish(option) : option);
      return words === option ? [] : [[option, words]];
    }),
  );
}

function inEnglish(option: string): string {
  return option.replace(",", ".").replace(/(?<=\d\s)\S+$/, (unit) => ENGLISH_UNITS[unit] ?? unit);
}
