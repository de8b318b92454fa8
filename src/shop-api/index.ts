export { type ShopApiOptions, shopApi } from "./shop-api.ts";
