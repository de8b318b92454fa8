/** What the server's answers of customers and of what is theirs hold, by the server's own schemas. */
export type {
  CustomerRecord,
  Customers,
  CustomerVersions,
  Duplicates,
  Orders,
  ShopField,
  ShopFields,
  WholeOrder,
} from "../../../desk/index.ts";
