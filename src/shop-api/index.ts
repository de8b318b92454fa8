export { readChanges, type ShopApiOptions, shopApi } from "./shop-api.ts";
