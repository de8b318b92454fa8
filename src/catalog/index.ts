export { ProductRow, ProductTranslations, VariantRow } from "./product-row.ts";
export { clearCatalog, dropEmptyProducts, knownSkus, upsertProducts, upsertVariants } from "./queries.ts";
