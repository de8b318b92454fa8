import type { Locale } from "../base/index.ts";
import type { ProductTranslations } from "./product-row.ts";

/** What is bought: one size, colour or packing of a product. */
export interface Variant {
  sku: string;
  name: string;
  price: number | null;
  /** ISO 4217; the shop's own where null. */
  currency: string | null;
  /** Pieces in stock; null where the shop says only whether there are any, or nothing. */
  in_stock: number | null;
  available: boolean;
  options: Record<string, string>;
}

/** A product with all its variants, as a customer asks for it. */
export interface Product {
  id: number;
  external_id: string;
  name: string;
  category: string | null;
  brand: string | null;
  translations: ProductTranslations;
  variants: Variant[];
  /** Where a picture of it is, over https. */
  image_url?: string | null;
}

/** Whether a variant can be bought now. */
export const isInStock = (variant: Variant): boolean => variant.available && variant.in_stock !== 0;

/** A product's name in a language, or as the shop wrote it. */
export const productName = (product: Product, locale: Locale): string =>
  product.translations[locale]?.name ?? product.name;
