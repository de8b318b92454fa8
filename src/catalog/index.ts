export { plainName, variantGroupOf } from "./plain-name.ts";
export { isInStock, type Product, type Variant } from "./product.ts";
export { ProductRow, ProductTranslations, VariantRow } from "./product-row.ts";
export {
  catalogVersion,
  clearCatalog,
  dropEmptyProducts,
  knownSkus,
  readCatalog,
  upsertProducts,
  upsertVariants,
} from "./queries.ts";
export { type Catalog, makeCatalog, productOfSku, soldAs } from "./search/catalog.ts";
export { type FindOptions, type FoundProduct, findProducts } from "./search/find-products.ts";
export { type Offered, readOffered, releaseStock, reserveStock, swapStock } from "./stock/queries.ts";
