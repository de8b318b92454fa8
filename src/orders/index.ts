export {
  ORDER_STATUSES,
  OrderLineRow,
  OrderRow,
  type OrderStatus,
  PAYMENT_STATUSES,
  type PaymentStatus,
  ReturnRow,
} from "./order-row.ts";
export {
  clearOrders,
  countOrders,
  knownOrders,
  linesOfOrders,
  linkLinesToCatalog,
  type OrdersUpserted,
  removeOrderLines,
  type SoldPieces,
  soldPieces,
  type StatusChange,
  type StoredLine,
  upsertOrderLines,
  upsertOrders,
  upsertReturns,
} from "./queries.ts";
export { type OrderSummary, orderOfNumber, ordersOf } from "./own/queries.ts";
