export { type EmbeddedOptions, type EmbeddedPostgres, openEmbeddedPostgres } from "./open-embedded.ts";
export { openShopDatabase, type ShopDatabase } from "./shop-database.ts";
