import * as z from "zod";
import { LOCALES } from "../base/index.ts";

const text = (limit: number) => z.string().max(limit).nullable().optional();

/** Names of a product in other languages than the one that the shop's export is written in. */
export const ProductTranslations = z.partialRecord(
  z.enum(LOCALES),
  z.object({
    name: z.string().optional(),
    category: z.string().optional(),
    /** The values of its variants' options, as the shop writes them → in this language. */
    options: z.record(z.string(), z.string()).optional(),
  }),
);
/** See the schema of the same name. */
export type ProductTranslations = z.infer<typeof ProductTranslations>;

/** Longer ones are made for one visit, or hold the picture themselves. */
const IMAGE_URL_MAX = 2000;

/** A product: what its variants have in common. A missing field is left as it is in the database, a null one is emptied. */
export const ProductRow = z.object({
  external_id: z.string().min(1).max(400),
  name: z.string().min(1).max(500),
  category: text(300),
  brand: text(300),
  translations: ProductTranslations.optional(),
  /** Where a picture of it is. */
  image_url: z
    .url({ protocol: /^https$/ })
    .max(IMAGE_URL_MAX)
    .nullable()
    .optional(),
});
/** See the schema of the same name. */
export type ProductRow = z.infer<typeof ProductRow>;

/** What is bought: one size, colour or packing of a product, by its SKU. Missing and null as in {@link ProductRow}. */
export const VariantRow = z.object({
  sku: z.string().min(1).max(200),
  product_external_id: z.string().min(1).max(400),
  name: z.string().min(1).max(500),
  price: z.number().nonnegative().lt(1e12).nullable().optional(),
  currency: text(3),
  /** Pieces in stock; null where the shop says only whether there are any, or nothing. */
  in_stock: z.int().nonnegative().max(2_147_483_647).nullable().optional(),
  available: z.boolean().optional(),
  options: z.record(z.string(), z.string()).optional(),
});
/** See the schema of the same name. */
export type VariantRow = z.infer<typeof VariantRow>;
